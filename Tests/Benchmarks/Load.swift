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
    request: @escaping (Int) -> [UInt8]
  ) throws -> Load {
    var asked = 0
    let caller = Caller(wire: wire, isMeasured: true) {
      asked += 1
      return request(asked - 1)
    }
    return try run(path, Array(repeating: caller, count: count), seconds: seconds)
  }

  /// Runs a connection for each caller in this one thread, each with one call in flight, for so long.
  static func run(_ path: String, _ callers: [Caller], seconds: Double) throws -> Load {
    var epoll = try Epoll(capacity: 64)
    var clients: [Client] = []
    for (number, caller) in callers.enumerated() {
      let client = try Client(path, wire: caller.wire)
      try epoll.add(client.socket, for: .readable, data: UInt64(number))
      clients.append(client)
    }
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { scratch.deallocate() }
    var latencies: [UInt64] = []
    let start = Clock.monotonicNanoseconds()
    let end = start + UInt64(seconds * 1_000_000_000)
    for (client, caller) in zip(clients, callers) { try client.send(caller.request()) }
    var waiting = callers.count
    while waiting > 0 {
      let ready = try epoll.wait(timeoutMilliseconds: Client.patienceMilliseconds)
      guard ready > 0 else { throw Problem("the server has not answered a call for a minute") }
      for index in 0..<ready {
        let number = Int(epoll.event(index).data)
        guard let latency = try clients[number].receive(using: scratch) else { continue }
        if callers[number].isMeasured { latencies.append(latency) }
        if Clock.monotonicNanoseconds() < end {
          try clients[number].send(callers[number].request())
        } else {
          waiting -= 1
        }
      }
    }
    let elapsed = Double(Clock.monotonicNanoseconds() - start) / 1_000_000_000
    return Load(latencies: latencies, seconds: elapsed)
  }
}

/// What one connection of a load asks, call after call.
struct Caller {
  let wire: Wire
  /// Whether its calls are among those whose time is taken.
  let isMeasured: Bool
  /// Makes the next request's body.
  let request: () -> [UInt8]
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
