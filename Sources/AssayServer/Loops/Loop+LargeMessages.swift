import AssayDesk
import AssayStore
import AssayVocabulary
import JSONRPC
import Threading

/// Has workers read large messages and the parameters of their calls, and prepare calls that read much first, which
/// would hold up the loop's other connections.
extension Loop {
  /// Has a worker read the large frame that waits, once there is room for it.
  ///
  /// A user without a role may make no call that is so large.
  func readLargeFrame(of connection: Connection) {
    guard let (frame, memoryBytes) = connection.waitingLargeFrame else { return }
    do throws(RPCError) {
      try reader.readNow(asOf: nil) { (snapshot) throws(DeskError) in
        try snapshot.require(.reader, of: connection.author, for: "so large a message")
      }
    } catch {
      connection.endReading(Message(refusing: error), memoryBytes: 0)
      unfinished.insert(connection.number)
      return
    }
    guard grant(memoryBytes, to: connection) else {
      paused.insert(connection.number)
      return
    }
    connection.beginReading()
    let (number, read) = (connection.number, connection.reading(frame))
    work(for: connection) { _ in
      let (message, memoryBytes) = read()
      return .message(number, message, memoryBytes: memoryBytes)
    }
  }

  /// Has a worker read the parameters of a call and prepare it.
  func prepareLater(
    _ call: Call,
    _ token: CallToken,
    of connection: Connection,
    _ context: CallContext
  ) {
    connection.beginPreparing()
    if shared.dispatcher.effect(of: call) == .read {
      _ = connection.reads.begin(token, call.id, in: nil)
    }
    let (number, dispatcher) = (connection.number, shared.dispatcher)
    work(for: connection) { reader in
      let prepared = Result { () throws(RPCError) in
        try dispatcher.prepare(call, context, reader)
      }
      return .prepared(number, token, call.id, prepared)
    }
  }

  /// Has a worker read what a call needs that only the writer has found out.
  func prepare(
    _ id: RequestID?,
    _ token: CallToken,
    of connection: Connection,
    _ prepare: @escaping @Sendable (StoreReader) -> Prepared
  ) {
    let number = connection.number
    work(for: connection) { .prepared(number, token, id, .success(prepare($0))) }
  }

  /// Has a worker do what would hold up the loop's other connections.
  private func work(
    for connection: Connection,
    _ read: @escaping @Sendable (StoreReader) -> Reading
  ) {
    let job = ReadJob(
      run: { .reading(read($0)) },
      resultIfCancelled: nil,
      cancellation: Cancellation(),
      inbox: inbox
    )
    shared.reads.put(job, of: connection.origin)
  }

  func take(_ reading: Reading, adding served: inout Set<ConnectionNumber>) {
    switch reading {
    case .message(let number, let message, let memoryBytes):
      guard let connection = connections[number] else { return }
      connection.endReading(message, memoryBytes: memoryBytes)
      served.insert(number)
    case .prepared(let number, let token, let id, let prepared):
      guard let connection = connections[number] else { return }
      connection.endPreparing()
      proceed(with: prepared, id: id, token, of: connection)
      served.insert(number)
    }
  }
}
