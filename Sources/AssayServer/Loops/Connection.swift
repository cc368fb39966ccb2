import AssayDesk
import AssayStore
import Compression
import JSONRPC
import Posix

/// One connection: its descriptor, its framing, its calls and what is to be sent.
///
/// Owned by one loop. Bytes go in by `read`, calls come out by `nextCall`, their replies go back by
/// `finish`, and `write` sends what is ready.
final class Connection {
  let number: ConnectionNumber
  let peer: Peer
  let author: Author
  let descriptor: FileDescriptor
  private let limits: ServerLimits

  private var frames: FrameReader
  private var exchanges: ExchangeQueue
  private(set) var watches: WatchSet
  /// A page of events is under way, and no other is asked for meanwhile.
  private var isAwaitingEvents = false
  private var output = OutputBuffer()
  private var acceptsDeflate = false
  private var inflater: Inflater?
  private var deflater: Deflater?
  /// Cutting messages stopped because too many were in flight.
  private var isStalled = false

  /// No more will be read: the peer has said all, or is out of step.
  private(set) var isReadingOver = false
  /// The peer is gone, or so far out of step that only what is ready is still sent.
  private(set) var isBroken = false
  /// When the frame that has begun must have ended, in monotonic nanoseconds.
  private(set) var frameDeadline: UInt64?
  /// What was last reported to the budget of all connections.
  var reportedBytes = 0
  /// What the loop last asked epoll for.
  var interest: Epoll.Interest = .readable
  /// False once the descriptor was taken out of epoll, after a hangup.
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

  /// Bytes this connection holds in buffers.
  var heldBytes: Int { frames.bufferedBytes + output.count }

  /// Whether more input can be used now.
  var wantsInput: Bool {
    !isReadingOver && !exchanges.isFull && output.count < limits.outputBytes
  }

  /// Messages may have been left because too many were in flight, and now there is room.
  var canGoOn: Bool { isStalled && !exchanges.isFull }

  var callsInFlight: Int { exchanges.inFlight }

  /// Whether calls that were read wait to start.
  var hasWaitingCalls: Bool { exchanges.hasWaitingCalls() }

  var hasOutput: Bool { !output.isEmpty }

  /// Everything received has been answered and sent, and nothing more will come.
  var isDone: Bool { isReadingOver && exchanges.isIdle && (output.isEmpty || isBroken) }

  /// Reads once what is there.
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

  /// Takes no more input, as at the peer's end of output or when the server stops.
  func endInput() {
    guard !isReadingOver else { return }
    isReadingOver = true
    watches.closeAll()
    frames.finish()
  }

  /// The next call that may start, after cutting what was read into messages.
  func nextCall(_ effect: (Call) -> CallEffect) -> (token: CallToken, call: Call)? {
    admitFrames()
    return exchanges.nextStart(effect: effect)
  }

  /// Ends a call with the body of its reply; a notification's is dropped.
  func finish(_ token: CallToken, reply: [UInt8]) {
    exchanges.finish(token, reply: reply)
  }

  /// Answers a call about this connection's watches; `run` gives the body of the reply.
  func answer(
    _ token: CallToken,
    head: Int64,
    _ run: (inout WatchSet, WatchMoment) -> [UInt8]
  ) {
    finish(token, reply: run(&watches, WatchMoment(call: token, head: head)))
  }

  /// Frames the replies that are next in order.
  func collectReplies() {
    for reply in exchanges.takeReplies() { append(reply) }
  }

  /// The event after which the watches are to be told more now; nil when there is nothing to tell, or when
  /// what was told has not been read yet.
  func wantedEvents(head: Int64) -> Int64? {
    guard !isAwaitingEvents, hasRoomForEvents else { return nil }
    return watches.wanted(head: head, hasLeft: exchanges.hasLeft)
  }

  func waitForEvents() { isAwaitingEvents = true }

  /// Tells the watches what a page has for them, for as long as there is room; they ask again for the rest.
  func take(_ page: EventPage) {
    isAwaitingEvents = false
    while hasRoomForEvents, let next = watches.next(from: page, hasLeft: exchanges.hasLeft) {
      append(EventPage.notification(watch: next.watch, event: next.event))
    }
  }

  /// Ends all watches and says why; a page that was under way to them is dropped.
  func endWatches(_ error: RPCError) {
    isAwaitingEvents = false
    for ended in watches.endAll(hasLeft: exchanges.hasLeft) {
      append(EventPage.ending(watch: ended.watch, last: ended.last, error))
    }
  }

  /// Sends what is ready until the socket takes no more.
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

  /// Starts or ends the time in which the frame that has begun must end.
  func watchFrame(nowNanoseconds: UInt64) {
    guard frames.isMidFrame, wantsInput else {
      frameDeadline = nil
      return
    }
    if frameDeadline == nil {
      frameDeadline = nowNanoseconds + UInt64(limits.frameSeconds) * 1_000_000_000
    }
  }

  /// Answers that the frame took too long, and takes no more.
  func endLateFrame() {
    frameDeadline = nil
    isReadingOver = true
    watches.closeAll()
    let seconds = limits.frameSeconds
    admit(.init(refusing: .limit("a frame that has begun must end within \(seconds) seconds")))
  }

  /// Drops what was not started and all output: the peer is gone.
  func abandon() {
    isReadingOver = true
    isBroken = true
    watches.closeAll()
    exchanges.abandon()
    output.removeAll()
  }

  /// Unsent output beyond which no more events are added, so that a watch nobody reads holds little.
  private static let eventOutputBytes = 64 << 10
  /// Replies below this size are not worth compressing (DESIGN: 1 KiB).
  private static let minimumCompressedBytes = 1_024
  /// The fastest level: the others gain little on JSON and cost twice as much.
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
