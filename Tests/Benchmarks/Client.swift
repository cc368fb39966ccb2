import Posix

/// One connection with one call in flight.
final class Client {
  /// How long a load waits for any reply at all.
  static let patienceMilliseconds: Int32 = 60_000

  let socket: FileDescriptor
  private let wire: Wire
  private var sentAt: UInt64 = 0
  /// What has come of the reply: all of a framed one until its length is known.
  private var head: [UInt8] = []
  private var missing = 0

  /// Connects to a server.
  init(_ path: String, wire: Wire) throws {
    socket = try UnixSocket.connect(path: path, timeoutMilliseconds: 5_000)
    self.wire = wire
  }

  func send(_ request: [UInt8]) throws {
    try send(request, dueAt: Clock.monotonicNanoseconds())
  }

  /// Sends a call that was to be made at a moment of the monotonic clock, from which its time is taken.
  func send(_ request: [UInt8], dueAt: UInt64) throws {
    sentAt = dueAt
    let bytes = wire.frame(request)
    var sent = 0
    while sent < bytes.count {
      switch try bytes.withUnsafeBytes({
        try socket.write(from: UnsafeRawBufferPointer(rebasing: $0[sent...]))
      }) {
      case .bytes(let count): sent += count
      case .wouldBlock: _ = try socket.wait(for: .writable, timeoutMilliseconds: 30_000)
      case .closed: throw Problem("the server closed the connection")
      }
    }
  }

  /// The nanoseconds that the call took once its reply is whole, nil while it is not.
  func receive(using scratch: UnsafeMutableRawBufferPointer) throws -> UInt64? {
    guard case .bytes(let count) = try socket.read(into: scratch) else {
      throw Problem("the server closed the connection")
    }
    let bytes = UnsafeRawBufferPointer(rebasing: scratch[..<count])
    guard wire == .lines ? bytes[count - 1] == UInt8(ascii: "\n") : isWhole(with: bytes) else {
      return nil
    }
    // A short reply tells at once whether it is an error.
    if count < 500, String(decoding: bytes, as: UTF8.self).contains("\"error\":{") {
      throw Problem("a call failed: " + String(decoding: bytes, as: UTF8.self))
    }
    return Clock.monotonicNanoseconds() - sentAt
  }

  private func isWhole(with bytes: UnsafeRawBufferPointer) -> Bool {
    if missing == 0 {
      head += bytes
      let text = String(decoding: head.prefix(120), as: UTF8.self)
      guard let end = head.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound,
        let line = text.split(separator: "\r\n").first,
        let length = line.split(separator: " ").last.flatMap({ Int($0) })
      else { return false }
      missing = end + length - head.count
      head = []
    } else {
      missing -= bytes.count
    }
    return missing == 0
  }

  /// Makes a call and waits for its reply, for how long the call took in nanoseconds.
  @discardableResult
  func call(_ request: [UInt8], using scratch: UnsafeMutableRawBufferPointer) throws -> UInt64 {
    try send(request)
    while true {
      if let latency = try receive(using: scratch) { return latency }
    }
  }

  /// Makes a call and gives its reply; for calls by lines alone.
  func reply(to request: [UInt8], using scratch: UnsafeMutableRawBufferPointer) throws -> [UInt8] {
    precondition(wire == .lines)
    try send(request)
    var reply: [UInt8] = []
    while reply.last != UInt8(ascii: "\n") {
      guard case .bytes(let count) = try socket.read(into: scratch) else {
        throw Problem("the server closed the connection")
      }
      reply += scratch[..<count]
    }
    return reply
  }
}
