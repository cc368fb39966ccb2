import Posix

/// What clients that each wait for their reply before they ask again have measured.
struct Load {
  /// Calls a second, over all clients.
  let rate: Double
  let p50Microseconds: Double
  let p99Microseconds: Double

  /// Runs `clients` connections in this one thread, each with one call in flight, for so long.
  ///
  /// Every reply is one line; `request` makes the n-th request line, without its line feed.
  static func run(
    _ path: String,
    clients count: Int,
    seconds: Double,
    request: (Int) -> [UInt8]
  ) throws -> Load {
    var epoll = try Epoll(capacity: 64)
    var clients: [Client] = []
    for number in 0..<count {
      let client = Client(socket: try UnixSocket.connect(path: path, timeoutMilliseconds: 5_000))
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
      for index in 0..<(try epoll.wait(timeoutMilliseconds: 30_000)) {
        let client = clients[Int(epoll.event(index).data)]
        guard let latency = try client.receive(using: scratch) else { continue }
        latencies.append(latency)
        if Clock.monotonicNanoseconds() < end { try ask(client) } else { waiting -= 1 }
      }
    }
    let elapsed = Double(Clock.monotonicNanoseconds() - start) / 1_000_000_000
    latencies.sort()
    return Load(
      rate: Double(latencies.count) / elapsed,
      p50Microseconds: Double(latencies[latencies.count / 2]) / 1_000,
      p99Microseconds: Double(latencies[latencies.count * 99 / 100]) / 1_000
    )
  }

  private final class Client {
    let socket: FileDescriptor
    private var sentAt: UInt64 = 0

    init(socket: consuming FileDescriptor) { self.socket = socket }

    func send(_ request: [UInt8]) throws {
      sentAt = Clock.monotonicNanoseconds()
      var bytes = request + [UInt8(ascii: "\n")]
      while !bytes.isEmpty {
        guard case .bytes(let count) = try bytes.withUnsafeBytes({ try socket.write(from: $0) })
        else { throw Problem("the server closed the connection") }
        bytes.removeFirst(count)
      }
    }

    /// The nanoseconds that the call took once its reply is whole, nil while it is not.
    func receive(using scratch: UnsafeMutableRawBufferPointer) throws -> UInt64? {
      guard case .bytes(let count) = try socket.read(into: scratch) else {
        throw Problem("the server closed the connection")
      }
      guard scratch[count - 1] == UInt8(ascii: "\n") else { return nil }
      // The first bytes of a whole reply tell an error from a result.
      if count < 400, String(decoding: scratch[..<count], as: UTF8.self).contains("\"error\"") {
        throw Problem("a call failed: " + String(decoding: scratch[..<count], as: UTF8.self))
      }
      return Clock.monotonicNanoseconds() - sentAt
    }
  }
}
