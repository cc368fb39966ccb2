import AssayAPI
import AssayDesk
import AssayStore
import Compression
import JSONRPC
import Posix
import Threading

/// One connection: its descriptor, its framing, its calls and its output.
///
/// Whether accesses of its parts overlap is not checked while it runs, which takes a sixth of a ping's instructions: only
/// its loop uses it, and no part calls back into it.
///
/// Owned by one loop. `read` takes bytes in, `nextCall` returns calls, `finish` takes their replies, and `write` sends
/// the output that is ready.
final class Connection {
  let number: ConnectionNumber
  let peer: Peer
  let author: Author
  let descriptor: FileDescriptor
  /// The reads that other threads make.
  @exclusivity(unchecked) var reads = StartedReads()
  private let limits: ServerLimits

  @exclusivity(unchecked) private var frames: FrameReader
  @exclusivity(unchecked) private var exchanges: ExchangeQueue
  @exclusivity(unchecked) private(set) var watches: WatchSet
  /// Whether a page of events has been requested and has not arrived; no other is requested meanwhile.
  private var isAwaitingEvents = false
  @exclusivity(unchecked) private var output = OutputBuffer()
  private var acceptsDeflate = false
  private var inflater: Inflater?
  private var deflater: Deflater?
  /// Whether cutting messages stopped because too many calls were in flight.
  private var isStalled = false
  /// A large frame that a worker is to read or reads; no message after it is cut meanwhile.
  private var largeFrame: LargeFrame?
  /// Whether a worker reads the parameters of a call; no call after it starts meanwhile.
  private var isPreparing = false
  /// Whether the budget lets this connection go beyond the limits.
  var exceeds = false
  /// Whether a message waits until the user holds less memory.
  private var admissionWaits = false
  /// Whether a call waits until the user holds less memory.
  private var startWaits = false
  /// Whether a call waits until the peer has read replies.
  private var waitsForPeer = false

  /// Whether no more input is read: the peer has ended its output or broken the framing.
  private(set) var isReadingOver = false
  /// Whether the peer is gone, or broke the framing so that only output already made is sent.
  private(set) var isBroken = false
  /// The deadline for the end of the frame that has begun, in monotonic nanoseconds.
  private(set) var frameDeadline: UInt64?
  /// How many frames had ended when `frameDeadline` was set.
  private var framesBeforeDeadline = 0
  /// The bytes that the budget counts for this connection now.
  var reportedBytes = 0
  /// The bytes that the budget has granted for a body that has begun, or for a large message that is being read.
  var grantedBytes = 0
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
        maximumRunningReads: Self.maximumRunningReads,
        maximumReplyBytes: limits.replyBytes
      )
    )
  }

  /// Whose work this connection's calls are, for taking turns.
  var origin: JobOrigin { JobOrigin(user: peer.uid, connection: number) }

  /// The memory in bytes that this connection holds: input, messages, replies and output.
  var heldBytes: Int {
    frames.bufferedBytes + (largeFrame?.frame.body.count ?? 0) + exchanges.messageBytes
      + unreadBytes
  }

  /// The bytes of replies that have not been sent.
  private var unreadBytes: Int { exchanges.replyBytes + output.count }

  /// The bytes that the budget is to count for this connection.
  var countedBytes: Int { max(heldBytes - BufferBudget.uncountedBytes, grantedBytes, 0) }

  /// The bytes to be granted before the body that has begun is read on; 0 if it is small.
  ///
  /// Includes what reading its message will take, because a body that waited for that would hold its own bytes.
  var expectedBytes: Int {
    frames.expectedBody(beyond: BufferBudget.smallBytes).map {
      memoryBytes(toRead: $0.bytes, isCompressed: $0.isCompressed)
    } ?? 0
  }

  /// The large frame that waits for a worker, and the memory in bytes that reading it may take; nil if there is none.
  var waitingLargeFrame: (frame: Frame, memoryBytes: Int)? {
    guard let largeFrame, !largeFrame.isBeingRead else { return nil }
    let frame = largeFrame.frame
    return (frame, memoryBytes(toRead: frame.body.count, isCompressed: frame.isCompressed))
  }

  /// The memory in bytes that a body and its message take: the text, and about as much for the table of its values.
  private func memoryBytes(toRead bodyBytes: Int, isCompressed: Bool) -> Int {
    guard isCompressed else { return 2 * bodyBytes }
    return bodyBytes + 2 * min(limits.inflatedBytes, bodyBytes * Inflater.maximumRatio)
  }

  /// Whether a message or a call waits until the user holds less memory.
  var waitsForRoom: Bool { admissionWaits || startWaits }

  /// Whether the connection can use more input now.
  var wantsInput: Bool {
    !isReadingOver && !exchanges.isFull && !waitsForRoom && largeFrame == nil
      && output.count < limits.outputBytes
  }

  /// Whether cutting messages stopped because too many calls were in flight, and now there is room.
  var canGoOn: Bool { isStalled && !exchanges.isFull && !waitsForRoom && largeFrame == nil }

  var callsInFlight: Int { exchanges.inFlight }

  /// Whether calls have been read but not started.
  var hasWaitingCalls: Bool { exchanges.hasWaitingCalls() }

  var hasOutput: Bool { !output.isEmpty }

  /// Whether everything received has been answered and sent, and no more input will come.
  var isDone: Bool {
    isReadingOver && exchanges.isIdle
      && (isBroken || output.isEmpty && !isStalled && largeFrame == nil)
  }

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

  /// Cuts the bytes read into messages, and returns the next call that may start; first those that cancel others.
  func nextCall(
    _ budget: BufferBudget,
    _ effect: (Call) -> CallEffect
  ) -> (token: CallToken, call: Call)? {
    (admissionWaits, startWaits, waitsForPeer) = (false, false, false)
    admitFrames(budget)
    if let urgent = exchanges.nextUrgentStart() { return urgent }
    guard !isPreparing, exchanges.hasWaitingCalls(), mayStart(budget) else { return nil }
    return exchanges.nextStart(effect: effect)
  }

  /// Whether a call of a message may make its reply: what others hold does not matter while this connection holds
  /// little, and a reply that nobody reads does not get company.
  private func mayStart(_ budget: BufferBudget) -> Bool {
    guard heldBytes >= BufferBudget.smallBytes else { return true }
    waitsForPeer = !hasRoomForReply
    guard !waitsForPeer else { return false }
    if !budget.hasRoom(for: peer.uid) {
      exceeds = budget.mayExceed(origin)
      startWaits = !exceeds
    }
    return !startWaits
  }

  private var hasRoomForReply: Bool {
    (exchanges.isNextOfOldest ? output.count : unreadBytes) < limits.outputBytes
  }

  /// Whether a call that waited for the peer may start now.
  var canStartAgain: Bool { waitsForPeer && hasRoomForReply }

  /// Whether one more message may be held.
  private func mayAdmit(_ budget: BufferBudget) -> Bool {
    guard exchanges.inFlight > 0, heldBytes - frames.bufferedBytes >= BufferBudget.smallBytes
    else { return true }
    admissionWaits = !budget.hasRoom(for: peer.uid)
    return !admissionWaits
  }

  var isReadingLargeFrame: Bool { largeFrame?.isBeingRead ?? false }

  /// Notes that a worker reads the large frame.
  func beginReading() { largeFrame?.isBeingRead = true }

  /// Takes the message of the large frame.
  func endReading(_ message: Message, memoryBytes: Int) {
    largeFrame = nil
    admit(message, bytes: memoryBytes)
  }

  /// Whether a call is so large a part of its message that reading its parameters may take long.
  func isLarge(_ token: CallToken) -> Bool { exchanges.callBytes(of: token) > Self.largeBytes }

  func beginPreparing() { isPreparing = true }

  func endPreparing() { isPreparing = false }

  /// Ends a call with the body of its reply; the reply to a notification is dropped.
  func finish(_ token: CallToken, reply: [UInt8]) {
    reads.end(token)
    exchanges.finish(token, reply: reply)
  }

  /// Ends every call of an id that has not started and fulfils a condition; returns whether there was any.
  func finishWaiting(_ id: RequestID, reply: [UInt8], where isMeant: (Call) -> Bool) -> Bool {
    exchanges.finishWaiting(id, where: isMeant, reply: reply)
  }

  /// Sends the progress of a call that has not been answered; drops it if the peer does not read, or its user may hold
  /// no more.
  func sendProgress(_ note: ProgressNote, _ budget: BufferBudget) {
    guard !isBroken, reads.contains(note.token), hasRoomForEvents,
      heldBytes < BufferBudget.smallBytes || budget.hasRoom(for: peer.uid)
    else { return }
    append(note.body)
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

  /// Starts or clears the deadline for the frame that has begun; there is none while the server does not read it on.
  ///
  /// Each frame has a deadline of its own, also where it begins in the read in which the one before ends.
  func watchFrame(isPaused: Bool, nowNanoseconds: UInt64) {
    guard frames.isMidFrame, wantsInput, !isPaused else {
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
    reads.cancelAll()
    if largeFrame?.isBeingRead == false { largeFrame = nil }
    watches.closeAll()
    exchanges.abandon()
    output.removeAll()
  }

  private struct LargeFrame {
    let frame: Frame
    var isBeingRead = false
  }

  /// Enough to keep the workers busy, and few enough that their replies together stay small.
  private static let maximumRunningReads = 8
  /// The size in bytes of a frame, or of what a compressed one holds, beyond which a worker reads it.
  private static let largeBytes = 256 << 10
  /// The size in bytes beyond which replies are not compressed, because that would hold up the loop.
  private static let maximumCompressedBytes = 1 << 20
  /// The unsent output in bytes beyond which no more events are added, so that a watch that nobody reads holds little.
  private static let eventOutputBytes = 64 << 10
  /// The body size below which replies are not compressed (DESIGN: 1 KiB).
  private static let minimumCompressedBytes = 1_024
  /// The fastest level: higher levels save little on JSON and take twice the time.
  private static let deflateLevel: Int32 = 1

  private var hasRoomForEvents: Bool { output.count < Self.eventOutputBytes }

  private func append(_ body: [UInt8]) {
    let writer = FrameWriter(framing: frames.framing ?? .lines, announcesDeflate: false)
    if acceptsDeflate,
      (Self.minimumCompressedBytes...Self.maximumCompressedBytes).contains(body.count)
    {
      output.append(compressed(body), isCompressed: true, with: writer)
    } else {
      output.append(body, isCompressed: false, with: writer)
    }
  }

  private func admitFrames(_ budget: BufferBudget) {
    isStalled = false
    while !exchanges.isFull, largeFrame == nil, mayAdmit(budget) {
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

  private func admit(_ message: Message, bytes: Int = 0) {
    guard !exchanges.isFull else { return }
    // A call of a large message may be large itself, and then a worker reads it in its turn.
    exchanges.admit(message, bytes: bytes) {
      bytes <= Self.largeBytes && SystemCancel.isUrgent($0)
    }
  }

  private func admit(_ frame: Frame) {
    acceptsDeflate = frame.acceptsDeflate ?? (acceptsDeflate || frame.isCompressed)
    guard frame.body.count <= Self.largeBytes else {
      largeFrame = LargeFrame(frame: frame)
      return
    }
    do throws(CompressionError) {
      let body = frame.isCompressed ? try inflated(frame.body) : frame.body
      let (message, bytes) = Message.read(body, limits.message)
      admit(message, bytes: bytes)
    } catch {
      guard case .tooLarge = error, limits.inflatedBytes > Self.largeBytes else {
        return admit(Message(refusing: RPCError(error)))
      }
      largeFrame = LargeFrame(frame: frame)
    }
  }

  private func inflated(_ body: [UInt8]) throws(CompressionError) -> [UInt8] {
    if inflater == nil { inflater = Inflater(dictionary: nil) }
    let maximumBytes = min(limits.inflatedBytes, Self.largeBytes)
    return try inflater?.inflate(body[...], maximumBytes: maximumBytes) ?? []
  }

  /// Returns what reads a large frame on another thread.
  func reading(_ frame: Frame) -> @Sendable () -> (message: Message, memoryBytes: Int) {
    { [limits] in
      do throws(CompressionError) {
        var body = frame.body
        if frame.isCompressed {
          var inflater = Inflater(dictionary: nil)
          body = try inflater.inflate(body[...], maximumBytes: limits.inflatedBytes)
        }
        return Message.read(body, limits.message)
      } catch {
        return (Message(refusing: RPCError(error)), 0)
      }
    }
  }

  private func compressed(_ body: [UInt8]) -> [UInt8] {
    if deflater == nil { deflater = Deflater(level: Self.deflateLevel, dictionary: nil) }
    var bytes: [UInt8] = []
    deflater?.compress(body[...], appendingTo: &bytes)
    return bytes
  }
}
