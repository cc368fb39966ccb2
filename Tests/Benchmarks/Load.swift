import Posix

/// What clients that each wait for their reply before they ask again have measured.
struct Load {
  /// Calls a second, over all clients.
  let rate: Double
  /// How long each call took, in nanoseconds, in order of size.
  private let latencies: [UInt64]

  init(latencies: [UInt64], seconds: Double) {
    rate = Double(latencies.count) / seconds
    self.latencies = latencies.sorted()
  }

  var count: Int { latencies.count }

  /// The time within which this share of the calls was answered, in microseconds.
  func microseconds(share: Double) -> Double {
    guard !latencies.isEmpty else { return 0 }
    let index = min(latencies.count - 1, Int(Double(latencies.count) * share))
    return Double(latencies[index]) / 1_000
  }

  /// Runs `clients` connections in this one thread, each with one call in flight, for so long.
  ///
  /// `request` makes the n-th request's body.
  static func run(
    _ path: String,
    clients count: Int,
    wire: Wire,
    seconds: Double,
    request: (Int) -> [UInt8]
  ) throws -> Load {
    var epoll = try Epoll(capacity: 64)
    var clients: [Client] = []
    for number in 0..<count {
      let client = Client(
        socket: try UnixSocket.connect(path: path, timeoutMilliseconds: 5_000),
        wire: wire
      )
      try epoll.add(client.socket, for: .readable, data: UInt64(number))
      clients.append(client)
    }
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { scratch.deallocate() }
    var latencies: [UInt64] = []
    var asked = 0
    func ask(_ client: Client) throws {
      try client.send(request(asked))
      asked += 1
    }
    let start = Clock.monotonicNanoseconds()
    let end = start + UInt64(seconds * 1_000_000_000)
    for client in clients { try ask(client) }
    var waiting = count
    while waiting > 0 {
      let ready = try epoll.wait(timeoutMilliseconds: 60_000)
      guard ready > 0 else { throw Problem("the server has not answered a call for a minute") }
      for index in 0..<ready {
        let client = clients[Int(epoll.event(index).data)]
        guard let latency = try client.receive(using: scratch) else { continue }
        latencies.append(latency)
        if Clock.monotonicNanoseconds() < end { try ask(client) } else { waiting -= 1 }
      }
    }
    let elapsed = Double(Clock.monotonicNanoseconds() - start) / 1_000_000_000
    return Load(latencies: latencies, seconds: elapsed)
  }
}

/// How calls and replies travel.
enum Wire: String, Hashable {
  case lines
  case header
  /// With headers, and long replies compressed.
  case deflate

  func frame(_ body: [UInt8]) -> [UInt8] {
    switch self {
    case .lines: body + [UInt8(ascii: "\n")]
    case .header: Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
    case .deflate:
      Array("Content-Length: \(body.count)\r\nAccept-Encoding: deflate\r\n\r\n".utf8) + body
    }
  }
}

/// One connection with one call in flight.
final class Client {
  let socket: FileDescriptor
  private let wire: Wire
  private var sentAt: UInt64 = 0
  /// What has come of the reply: all of a framed one until its length is known.
  private var head: [UInt8] = []
  private var missing = 0

  init(socket: consuming FileDescriptor, wire: Wire) {
    self.socket = socket
    self.wire = wire
  }

  func send(_ request: [UInt8]) throws {
    sentAt = Clock.monotonicNanoseconds()
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
}
