import AssayDesk
import AssayStore
import JSONRPC
import Posix
import Threading

/// A thread that owns connections: it reads them, answers quick calls itself, passes on the other calls, and
/// sends replies.
///
/// Created and run by its own thread; other threads reach it only through its inbox.
final class Loop {
  private static let eventCapacity = 128
  /// How soon the loop tries again what the budget refused.
  private static let pauseMilliseconds: Int32 = 20
  /// How long the loop starts calls of one connection before it turns to the others.
  private static let turnNanoseconds: UInt64 = 2_000_000
  /// The number of the inbox in epoll events; the numbers of connections start at 1.
  private static let inboxNumber: ConnectionNumber = 0

  let inbox: LoopInbox
  let shared: LoopShare
  let reader: StoreReader
  private var epoll: Epoll
  private let scratch: UnsafeMutableRawBufferPointer
  var connections: [ConnectionNumber: Connection] = [:]
  private var lastNumber: ConnectionNumber
  /// Connections in the middle of a frame, which has a deadline.
  private var midFrame: Set<ConnectionNumber> = []
  /// Connections that wait until the budget has room for them.
  var paused: Set<ConnectionNumber> = []
  /// Connections whose turn ended before all their calls had started.
  var unfinished: Set<ConnectionNumber> = []
  var feed = WatchFeed()
  private var drainDeadline: UInt64?
  /// The number of descriptors that the last wait found ready.
  private var readyCount = 0

  /// Makes the loop of a number; numbers of connections are unique among all loops.
  init(
    _ number: Int,
    _ inbox: LoopInbox,
    _ shared: LoopShare,
    reader: StoreReader
  ) throws(PosixError) {
    lastNumber = ConnectionNumber(number) << 48
    self.inbox = inbox
    self.shared = shared
    self.reader = reader
    epoll = try Epoll(capacity: Self.eventCapacity)
    scratch = .allocate(byteCount: BufferBudget.readBytes, alignment: 16)
    try epoll.add(inbox.wake.descriptor, for: .readable, data: Self.inboxNumber)
  }

  deinit { scratch.deallocate() }

  /// Serves until the loop is told to drain and every connection has closed.
  func run() throws(PosixError) {
    while drainDeadline == nil || !connections.isEmpty {
      readyCount = try epoll.wait(timeoutMilliseconds: timeout())
      for index in 0..<readyCount { handle(epoll.event(index)) }
      resumePaused()
      resumeUnfinished()
      endLateFrames()
      endLateDrain()
    }
  }

  private func handle(_ event: Epoll.Event) {
    if event.data == Self.inboxNumber { return takeDelivery() }
    guard let connection = connections[event.data] else { return }
    if event.isReadable || event.isHangup { read(connection) }
    if event.isHangup { hangUp(connection) }
    serve(connection)
  }

  /// Notes that both directions are closed: nothing can be sent, and epoll would report the hangup for ever.
  ///
  /// What the peer has sent is read to its end from time to time.
  private func hangUp(_ connection: Connection) {
    stopWatching(connection)
    connection.reads.cancelAll()
    if !connection.isReadingOver { paused.insert(connection.number) }
  }

  private func read(_ connection: Connection) {
    guard !connection.isReadingOver else { return }
    guard mayRead(connection) else {
      paused.insert(connection.number)
      return
    }
    connection.read(using: scratch)
  }

  /// Whether there is room for more input of a connection; a large body needs room as a whole, so that bodies that have
  /// begun can all end.
  private func mayRead(_ connection: Connection) -> Bool {
    let expected = connection.expectedBytes
    guard expected == 0 else { return grant(expected, to: connection) }
    return connection.heldBytes < BufferBudget.smallBytes
      || shared.budget.hasRoom(for: connection.peer.uid)
  }

  func grant(_ bytes: Int, to connection: Connection) -> Bool {
    guard bytes > connection.grantedBytes else { return true }
    let before = connection.reportedBytes
    guard
      bytes <= before
        || shared.budget.grant(bytes, insteadOf: before, to: connection.origin)
    else { return false }
    connection.grantedBytes = bytes
    connection.reportedBytes = max(bytes, before)
    return true
  }

  /// Starts the calls that may start, sends output, and closes the connection if it is done.
  private func serve(_ connection: Connection) {
    let turnEnd = Clock.monotonicNanoseconds() + Self.turnNanoseconds
    repeat {
      while let (token, call) = connection.nextCall(shared.budget, shared.dispatcher.effect) {
        start(call, token, of: connection)
        guard Clock.monotonicNanoseconds() < turnEnd else {
          unfinished.insert(connection.number)
          break
        }
      }
      connection.collectReplies()
    } while connection.canGoOn && !unfinished.contains(connection.number)
    readLargeFrame(of: connection)
    if connection.waitsForRoom { paused.insert(connection.number) }
    connection.write()
    if connection.canStartAgain { unfinished.insert(connection.number) }
    feedWatches(of: connection)
    update(connection)
  }

  private func start(_ call: Call, _ token: CallToken, of connection: Connection) {
    let context = CallContext(author: connection.author, state: shared.state, log: shared.log)
    guard !connection.isLarge(token), !shared.dispatcher.preparesLater(call) else {
      return prepareLater(call, token, of: connection, context)
    }
    proceed(
      with: Result { () throws(RPCError) in
        try shared.dispatcher.prepare(call, context, reader)
      },
      id: call.id,
      token,
      of: connection
    )
  }

  /// Does what remains of a call after its parameters were read.
  func proceed(
    with prepared: Result<Prepared, RPCError>,
    id: RequestID?,
    _ token: CallToken,
    of connection: Connection
  ) {
    do throws(RPCError) {
      switch try prepared.get() {
      case .answered(let reply): connection.finish(token, reply: reply)
      case .slow(let work):
        make(work, in: shared.reads, id: id, token, of: connection, progress: nil)
      case .long(let work, let unit):
        make(work, in: shared.longReads, id: id, token, of: connection, progress: unit)
      case .cancelling(let call, let reply):
        connection.finish(token, reply: reply(cancel(call, of: connection)))
      case .preparing(let prepare): self.prepare(id, token, of: connection, prepare)
      case .watching(let run): connection.answer(token, head: try head(), run)
      case .write(let work, let tally):
        let job = WriteJob(
          work: work,
          tally: tally,
          id: id,
          connection: connection.number,
          token: token,
          inbox: inbox
        )
        if isAlone(connection), !connection.isLarge(token),
          let done = shared.committer.commitIfIdle(job)
        {
          proceed(with: .success(done), id: id, token, of: connection)
        } else {
          shared.state.writes.put(job, of: connection.origin)
        }
      }
    } catch {
      connection.finish(token, reply: ReplyText.failure(id ?? .null, error: error))
    }
  }

  /// Whether no other connection of this loop and no other call of this connection waits, so that committing here
  /// delays no one; the members of a batch are better committed together.
  private func isAlone(_ connection: Connection) -> Bool {
    readyCount == 1 && connection.callsInFlight == 1 && !connection.hasWaitingCalls
  }

  private func takeDelivery() {
    let delivery = inbox.take()
    for arrival in delivery.arrivals { serve(arrival) }
    var served: Set<ConnectionNumber> = []
    sendProgress(delivery.progress, adding: &served)
    for completion in delivery.completions {
      guard let connection = connections[completion.connection] else { continue }
      proceed(with: .success(completion.result), id: nil, completion.token, of: connection)
      served.insert(completion.connection)
    }
    for reading in delivery.readings { take(reading, adding: &served) }
    takePages(delivery.pages, adding: &served)
    if let head = delivery.head {
      feed.advance(toHead: head)
      served.formUnion(feed.watching)
    }
    for number in served { if let connection = connections[number] { serve(connection) } }
    if delivery.isDraining, drainDeadline == nil { drain() }
  }

  private func serve(_ arrival: LoopInbox.Arrival) {
    lastNumber += 1
    let connection = Connection(
      number: lastNumber,
      peer: arrival.peer,
      descriptor: FileDescriptor(owning: arrival.descriptor),
      limits: shared.state.configuration.limits
    )
    do throws(PosixError) {
      try epoll.add(connection.descriptor, for: .readable, data: connection.number)
      connections[connection.number] = connection
      if drainDeadline != nil {
        connection.endInput()
        update(connection)
      }
    } catch {
      shared.log.error("connection.lost", ["error": .text(error.description)])
      shared.state.limiter.release(uid: arrival.peer.uid)
    }
  }

  /// Stops reading on all connections; the calls read so far are still answered.
  private func drain() {
    let seconds = UInt64(shared.state.configuration.limits.drainSeconds)
    drainDeadline = Clock.monotonicNanoseconds() + seconds * 1_000_000_000
    for connection in Array(connections.values) {
      connection.endInput()
      serve(connection)
    }
  }

  /// Updates epoll, budget and deadlines for a connection's state, or closes the connection.
  private func update(_ connection: Connection) {
    endUnwantedReads(of: connection)
    account(for: connection)
    if connection.isDone { return close(connection) }
    connection.watchFrame(
      isPaused: paused.contains(connection.number),
      nowNanoseconds: Clock.monotonicNanoseconds()
    )
    if connection.frameDeadline == nil {
      midFrame.remove(connection.number)
    } else {
      midFrame.insert(connection.number)
    }
    let interest = Epoll.Interest(
      readable: connection.wantsInput && !paused.contains(connection.number),
      writable: connection.hasOutput
    )
    guard connection.isWatched, interest != connection.interest else { return }
    connection.interest = interest
    do throws(PosixError) {
      try epoll.modify(connection.descriptor, for: interest, data: connection.number)
    } catch {
      shared.log.error("connection.lost", ["error": .text(error.description)])
      connection.abandon()
      if connection.isDone { close(connection) }
    }
  }

  private func account(for connection: Connection) {
    if connection.expectedBytes == 0, !connection.isReadingLargeFrame {
      connection.grantedBytes = 0
    }
    let counted = connection.countedBytes
    let mayNoLongerExceed = connection.exceeds && counted == 0
    guard counted != connection.reportedBytes || mayNoLongerExceed else { return }
    shared.budget.count(counted, insteadOf: connection.reportedBytes, for: connection.origin)
    connection.reportedBytes = counted
    if mayNoLongerExceed { connection.exceeds = false }
  }

  private func stopWatching(_ connection: Connection) {
    guard connection.isWatched else { return }
    connection.isWatched = false
    do throws(PosixError) { try epoll.remove(connection.descriptor) } catch {
      shared.log.error("connection.lost", ["error": .text(error.description)])
    }
  }

  private func close(_ connection: Connection) {
    shared.budget.count(0, insteadOf: connection.reportedBytes, for: connection.origin)
    shared.state.limiter.release(uid: connection.peer.uid)
    midFrame.remove(connection.number)
    paused.remove(connection.number)
    unfinished.remove(connection.number)
    noteWatches(of: connection.number, isWatching: false)
    connections[connection.number] = nil
    shared.log.debug("connection.closed", ["pid": .number(Int64(connection.peer.pid))])
  }

  private func resumeUnfinished() {
    guard !unfinished.isEmpty else { return }
    let numbers = unfinished
    unfinished = []
    for number in numbers { if let connection = connections[number] { serve(connection) } }
  }

  private func resumePaused() {
    guard !paused.isEmpty else { return }
    let numbers = paused
    paused = []
    for number in numbers {
      guard let connection = connections[number] else { continue }
      if connection.wantsInput { read(connection) }
      if !connection.isWatched { hangUp(connection) }
      serve(connection)
    }
  }

  private func endLateFrames() {
    guard !midFrame.isEmpty else { return }
    let now = Clock.monotonicNanoseconds()
    for number in midFrame {
      guard let connection = connections[number], let deadline = connection.frameDeadline,
        deadline <= now
      else { continue }
      connection.endLateFrame()
      serve(connection)
    }
  }

  private func endLateDrain() {
    guard let drainDeadline, drainDeadline <= Clock.monotonicNanoseconds() else { return }
    for connection in Array(connections.values) {
      connection.abandon()
      update(connection)
    }
  }

  /// The wait in milliseconds; nil to wait for the next event.
  private func timeout() -> Int32? {
    if !unfinished.isEmpty { return 0 }
    if !paused.isEmpty { return Self.pauseMilliseconds }
    var deadline = drainDeadline
    for number in midFrame {
      guard let late = connections[number]?.frameDeadline else { continue }
      deadline = min(deadline ?? late, late)
    }
    guard let deadline else { return nil }
    let now = Clock.monotonicNanoseconds()
    return deadline <= now ? 0 : Int32(clamping: (deadline - now) / 1_000_000 + 1)
  }
}
