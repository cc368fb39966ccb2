import AssayDesk
import AssayStore
import Compression
import JSONRPC
import Posix

/// One connection: its descriptor, its framing, its calls and its output.
///
/// Owned by one loop. `read` takes bytes in, `nextCall` returns calls, `finish` takes their replies, and `write` sends
/// the output that is ready.
final class Connection {
  let number: ConnectionNumber
  let peer: Peer
  let author: Author
  let descriptor: FileDescriptor
  private let limits: ServerLimits

  private var frames: FrameReader
  private var exchanges: ExchangeQueue
  private(set) var watches: WatchSet
  /// Whether a page of events has been requested and has not arrived; no other is requested meanwhile.
  private var isAwaitingEvents = false
  private var output = OutputBuffer()
  private var acceptsDeflate = false
  private var inflater: Inflater?
  private var deflater: Deflater?
  /// Whether cutting messages stopped because too many calls were in flight.
  private var isStalled = false

  /// Whether no more input is read: the peer has ended its output or broken the framing.
  private(set) var isReadingOver = false
  /// Whether the peer is gone, or broke the framing so that only output already made is sent.
  private(set) var isBroken = false
  /// The deadline for the end of the frame that has begun, in monotonic nanoseconds.
  private(set) var frameDeadline: UInt64?
  /// How many frames had ended when `frameDeadline` was set.
  private var framesBeforeDeadline = 0
  /// The byte count last reported to the budget of all connections.
  var reportedBytes = 0
  /// The events that the loop last requested from epoll.
  var interest: Epoll.Interest = .readable
  /// False after the descriptor was removed from epoll because of a hangup.
  var isWatched = true

  init(
    number: ConnectionNumber,
    peer: Peer,
    descriptor: consuming FileDescriptor,
    limits: ServerLimits
  ) {
    self.number = number
    self.peer = peer
    author = Author(
      uid: Int64(peer.uid),
      name: peer.name,
      groups: peer.groups,
      isOwner: peer.isOwner
    )
    self.descriptor = descriptor
    self.limits = limits
    frames = FrameReader(
      limits: FrameLimits(headerBytes: limits.headerBytes, bodyBytes: limits.bodyBytes)
    )
    watches = WatchSet(limit: limits.watches)
    exchanges = ExchangeQueue(
      limits: ExchangeLimits(
        maximumInFlight: limits.requestsInFlight,
        maximumReplyBytes: limits.replyBytes
      )
    )
  }

  /// The bytes that this connection holds in buffers.
  var heldBytes: Int { frames.bufferedBytes + output.count }

  /// Whether the connection can use more input now.
  var wantsInput: Bool {
    !isReadingOver && !exchanges.isFull && output.count < limits.outputBytes
  }

  /// Whether cutting messages stopped because too many calls were in flight, and now there is room.
  var canGoOn: Bool { isStalled && !exchanges.isFull }

  var callsInFlight: Int { exchanges.inFlight }

  /// Whether calls have been read but not started.
  var hasWaitingCalls: Bool { exchanges.hasWaitingCalls() }

  var hasOutput: Bool { !output.isEmpty }

  /// Whether everything received has been answered and sent, and no more input will come.
  var isDone: Bool { isReadingOver && exchanges.isIdle && (output.isEmpty || isBroken) }

  /// Reads the available bytes once.
  func read(using scratch: UnsafeMutableRawBufferPointer) {
    do throws(PosixError) {
      switch try descriptor.read(into: scratch) {
      case .bytes(let count):
        frames.append(UnsafeRawBufferPointer(rebasing: scratch[..<count]))
      case .wouldBlock: break
      case .closed: endInput()
      }
    } catch {
      abandon()
    }
  }

  /// Stops reading input, because the peer ended its output or the server stops.
  func endInput() {
    guard !isReadingOver else { return }
    isReadingOver = true
    watches.closeAll()
    frames.finish()
  }

  /// Cuts the bytes read into messages, and returns the next call that may start.
  func nextCall(_ effect: (Call) -> CallEffect) -> (token: CallToken, call: Call)? {
    admitFrames()
    return exchanges.nextStart(effect: effect)
  }

  /// Ends a call with the body of its reply; the reply to a notification is dropped.
  func finish(_ token: CallToken, reply: [UInt8]) {
    exchanges.finish(token, reply: reply)
  }

  /// Answers a call about this connection's watches; `run` returns the body of the reply.
  func answer(
    _ token: CallToken,
    head: Int64,
    _ run: (inout WatchSet, WatchMoment) -> [UInt8]
  ) {
    finish(token, reply: run(&watches, WatchMoment(call: token, head: head)))
  }

  /// Frames the replies that come next in order.
  func collectReplies() {
    for reply in exchanges.takeReplies() { append(reply) }
  }

  /// Returns the event after which the watches need events now; nil if there are none to send, or if
  /// the peer has not read those sent before.
  func wantedEvents(head: Int64) -> Int64? {
    guard !isAwaitingEvents, hasRoomForEvents else { return nil }
    return watches.wanted(head: head, hasLeft: exchanges.hasLeft)
  }

  func waitForEvents() { isAwaitingEvents = true }

  /// Sends the watches the events of a page while there is room; they request the rest later.
  func take(_ page: EventPage) {
    isAwaitingEvents = false
    while hasRoomForEvents, let next = watches.next(from: page, hasLeft: exchanges.hasLeft) {
      append(EventPage.notification(watch: next.watch, event: next.event))
    }
  }

  /// Ends all watches and sends the reason; a page that has been requested for them is dropped.
  func endWatches(_ error: RPCError) {
    isAwaitingEvents = false
    for ended in watches.endAll(hasLeft: exchanges.hasLeft) {
      append(EventPage.ending(watch: ended.watch, last: ended.last, error))
    }
  }

  /// Sends output until the socket accepts no more.
  func write() {
    while !output.isEmpty {
      do throws(PosixError) {
        switch try output.withBytes({ (bytes) throws(PosixError) in
          try descriptor.write(from: bytes)
        }) {
        case .bytes(let count): output.drop(count)
        case .wouldBlock: return
        case .closed: return abandon()
        }
      } catch {
        return abandon()
      }
    }
  }

  /// Starts or clears the deadline for the frame that has begun; each frame has a deadline of its own, also where it
  /// begins in the read in which the one before ends.
  func watchFrame(nowNanoseconds: UInt64) {
    guard frames.isMidFrame, wantsInput else {
      frameDeadline = nil
      return
    }
    if frameDeadline == nil || frames.endedCount != framesBeforeDeadline {
      framesBeforeDeadline = frames.endedCount
      frameDeadline = nowNanoseconds + UInt64(limits.frameSeconds) * 1_000_000_000
    }
  }

  /// Answers that the frame took too long, and stops reading input.
  func endLateFrame() {
    frameDeadline = nil
    isReadingOver = true
    watches.closeAll()
    let seconds = limits.frameSeconds
    admit(.init(refusing: .limit("a frame that has begun must end within \(seconds) seconds")))
  }

  /// Drops the calls not started and all output, because the peer is gone.
  func abandon() {
    isReadingOver = true
    isBroken = true
    watches.closeAll()
    exchanges.abandon()
    output.removeAll()
  }

  /// The unsent output in bytes beyond which no more events are added, so that a watch that nobody reads holds little.
  private static let eventOutputBytes = 64 << 10
  /// The body size below which replies are not compressed (DESIGN: 1 KiB).
  private static let minimumCompressedBytes = 1_024
  /// The fastest level: higher levels save little on JSON and take twice the time.
  private static let deflateLevel: Int32 = 1

  private var hasRoomForEvents: Bool { output.count < Self.eventOutputBytes }

  private func append(_ body: [UInt8]) {
    let writer = FrameWriter(framing: frames.framing ?? .lines, announcesDeflate: false)
    if acceptsDeflate, body.count >= Self.minimumCompressedBytes {
      output.append(compressed(body), isCompressed: true, with: writer)
    } else {
      output.append(body, isCompressed: false, with: writer)
    }
  }

  private func admitFrames() {
    isStalled = false
    while !exchanges.isFull {
      switch frames.next() {
      case .needMore: return
      case .frame(let frame): admit(frame)
      case .refused(let error): admit(Message(refusing: error))
      case .broken(let error):
        isReadingOver = true
        watches.closeAll()
        admit(Message(refusing: error))
        return
      case .foreign(let reply):
        isReadingOver = true
        output.append(reply)
        return
      }
    }
    isStalled = true
  }

  private func admit(_ message: Message) {
    if !exchanges.isFull { exchanges.admit(message) }
  }

  private func admit(_ frame: Frame) {
    acceptsDeflate = frame.acceptsDeflate ?? (acceptsDeflate || frame.isCompressed)
    do throws(CompressionError) {
      let body = frame.isCompressed ? try inflated(frame.body) : frame.body
      admit(Message(body: body, maximumDepth: limits.depth, maximumBatch: limits.batchCalls))
    } catch {
      admit(Message(refusing: RPCError(error)))
    }
  }

  private func inflated(_ body: [UInt8]) throws(CompressionError) -> [UInt8] {
    if inflater == nil { inflater = Inflater(dictionary: nil) }
    return try inflater?.inflate(body[...], maximumBytes: limits.inflatedBytes) ?? []
  }

  private func compressed(_ body: [UInt8]) -> [UInt8] {
    if deflater == nil { deflater = Deflater(level: Self.deflateLevel, dictionary: nil) }
    var bytes: [UInt8] = []
    deflater?.compress(body[...], appendingTo: &bytes)
    return bytes
  }
}
