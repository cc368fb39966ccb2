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
    author = Author(uid: Int64(peer.uid), name: peer.name)
    self.descriptor = descriptor
    self.limits = limits
    frames = FrameReader(
      limits: FrameLimits(headerBytes: limits.headerBytes, bodyBytes: limits.bodyBytes)
    )
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

  /// Frames the replies that are next in order.
  func collectReplies() {
    let writer = FrameWriter(framing: frames.framing ?? .lines, announcesDeflate: false)
    for reply in exchanges.takeReplies() {
      if acceptsDeflate, reply.count >= Self.leastCompressedBytes {
        output.append(compressed(reply), isCompressed: true, with: writer)
      } else {
        output.append(reply, isCompressed: false, with: writer)
      }
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
    let seconds = limits.frameSeconds
    admit(.init(refusing: .limit("a frame that has begun must end within \(seconds) seconds")))
  }

  /// Drops what was not started and all output: the peer is gone.
  func abandon() {
    isReadingOver = true
    isBroken = true
    exchanges.abandon()
    output.removeAll()
  }

  /// Replies below this size are not worth compressing (DESIGN: 1 KiB).
  private static let leastCompressedBytes = 1_024
  /// The fastest level: the others gain little on JSON and cost twice as much.
  private static let deflateLevel: Int32 = 1

  private func admitFrames() {
    isStalled = false
    while !exchanges.isFull {
      switch frames.next() {
      case .needMore: return
      case .frame(let frame): admit(frame)
      case .refused(let error): admit(Message(refusing: error))
      case .broken(let error):
        isReadingOver = true
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
