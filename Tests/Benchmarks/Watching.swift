import Posix

/// Watchers that are told of events which another client makes.
enum Watching {
  static let name = "events told to watchers"
  /// How many claims each call of the other client submits.
  static let eventsPerCall = 100

  /// Submits, and waits each time until every watcher has been told of all; one of the loads' calls is that.
  static func run(
    _ path: String,
    watchers count: Int,
    seconds: Double,
    request: () -> [UInt8]
  ) throws -> Load {
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { scratch.deallocate() }
    var epoll = try Epoll(capacity: 64)
    var watchers: [Client] = []
    for number in 0..<count {
      let client = try Client(path, wire: .lines)
      try client.call(
        Array(#"{"jsonrpc":"2.0","id":1,"method":"event.watch"}"#.utf8),
        using: scratch
      )
      try epoll.add(client.socket, for: .readable, data: UInt64(number))
      watchers.append(client)
    }
    let writer = try Client(path, wire: .lines)
    var latencies: [UInt64] = []
    let start = Clock.monotonicNanoseconds()
    let end = start + UInt64(seconds * 1_000_000_000)
    while Clock.monotonicNanoseconds() < end {
      let asked = Clock.monotonicNanoseconds()
      try writer.call(request(), using: scratch)
      var missing = count * eventsPerCall
      while missing > 0 {
        let ready = try epoll.wait(timeoutMilliseconds: 30_000)
        guard ready > 0 else { throw Problem("watchers were not told of \(missing) events") }
        for index in 0..<ready {
          let watcher = watchers[Int(epoll.event(index).data)]
          guard case .bytes(let length) = try watcher.socket.read(into: scratch) else {
            throw Problem("the server closed a watcher's connection")
          }
          for byte in scratch[..<length] where byte == UInt8(ascii: "\n") { missing -= 1 }
        }
      }
      latencies.append(Clock.monotonicNanoseconds() - asked)
    }
    let elapsed = Double(Clock.monotonicNanoseconds() - start) / 1_000_000_000
    return Load(latencies: latencies, seconds: elapsed)
  }
}
