import AssayAPI
import JSONRPC
import Threading

/// Has other threads make reads, tells how far they are, and cancels them.
extension Loop {
  /// Has a thread of a queue make a read; the caller is told that it waits, if it wants to know in the unit.
  func make(
    _ work: @escaping ReadWork,
    in queue: FairQueue<ReadJob>,
    id: RequestID?,
    _ token: CallToken,
    of connection: Connection,
    progress unit: ProgressUnit?
  ) {
    let cancellation = connection.reads.begin(token, id, in: queue)
    guard !cancellation.isCancelled else {
      return connection.finish(token, reply: Self.cancelled(id))
    }
    let (number, inbox) = (connection.number, inbox)
    var target: ProgressTarget?
    // Without an id the caller could not know which call it is.
    if let unit, let id, !id.isNull {
      let caller = ProgressTarget(connection: number, token: token, id: id, unit: unit)
      connection.sendProgress(caller.note(0, of: nil, isWaiting: true), shared.budget)
      target = caller
    }
    let job = ReadJob(
      run: { [target] reader in
        let progress = target.map { ProgressReporter($0, inbox) }
        let running = RunningRead(cancellation: cancellation, progress: progress)
        return .reply(Completion(connection: number, token: token, reply: work(reader, running)))
      },
      resultIfCancelled: {
        .reply(Completion(connection: number, token: token, reply: Self.cancelled(id)))
      },
      cancellation: cancellation,
      inbox: inbox
    )
    queue.put(job, of: connection.origin)
  }

  /// Cancels every read of an id that has not been answered; returns whether there was any.
  ///
  /// One that runs answers soon. One that waits, for its turn or for earlier calls, is answered here.
  func cancel(_ id: RequestID, of connection: Connection) -> Bool {
    var isFound = connection.finishWaiting(id, reply: Self.cancelled(id)) {
      shared.dispatcher.effect(of: $0) == .read && !SystemCancel.isUrgent($0)
    }
    for read in connection.reads.all where read.id == id {
      isFound = true
      read.cancellation.cancel()
      endIfWaiting(read, of: connection)
    }
    return isFound
  }

  /// Ends the reads that wait for their turn, because the peer can read no answers any more.
  func endUnwantedReads(of connection: Connection) {
    guard connection.reads.areUnwanted, !connection.reads.isEmpty else { return }
    for read in connection.reads.all where endIfWaiting(read, of: connection) {
      unfinished.insert(connection.number)
    }
  }

  func sendProgress(_ notes: [ProgressNote], adding served: inout Set<ConnectionNumber>) {
    for note in notes {
      guard let connection = connections[note.connection] else { continue }
      connection.sendProgress(note, shared.budget)
      served.insert(note.connection)
    }
  }

  /// Answers a cancelled read if it waits for its turn; returns whether it did.
  @discardableResult
  private func endIfWaiting(_ read: StartedReads.Read, of connection: Connection) -> Bool {
    guard let queue = read.queue,
      queue.remove(of: connection.origin, where: { $0.cancellation === read.cancellation })
    else { return false }
    connection.finish(read.token, reply: Self.cancelled(read.id))
    return true
  }

  private static func cancelled(_ id: RequestID?) -> [UInt8] {
    ReplyText.failure(id ?? .null, error: .cancelled)
  }
}
