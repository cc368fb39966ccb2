import Glibc
import Posix

extension Bench {
  static let batchFigure = "submitMany, memory"
  static let batchCounts = (first: 10, all: 50)
  static let idleFigure = "idle"
  private static let idleClients = 8
  /// A server that has done nothing for so long, in seconds, has come to rest: one second after the last write it brings the
  /// log in.
  private static let restSeconds = 2.0
  private static let patienceNanoseconds: UInt64 = 60_000_000_000

  /// How much the server's memory grows while batch after batch is submitted, after the first few.
  func measureBatches() throws {
    guard options.wants(Self.batchFigure) else { return }
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 22, alignment: 16)
    defer { scratch.deallocate() }
    let client = try Client(server.socketPath, wire: .lines)
    var before = 0
    for batch in 1...Self.batchCounts.all {
      let number = 40 * sizes.claims / sizes.batch + nextNumber()
      try client.call(Requests.submitMany(number, count: sizes.batch), using: scratch)
      if batch == Self.batchCounts.first { before = try server.memoryBytes().now }
    }
    report.readings[.batchGrowth] = Double(max(0, try server.memoryBytes().now - before))
  }

  /// How often the server wakes up while clients are there that ask for nothing.
  func measureIdling() throws {
    guard options.wants(Self.idleFigure) else { return }
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { scratch.deallocate() }
    let clients = try (0..<Self.idleClients).map { _ in
      let client = try Client(server.socketPath, wire: .lines)
      try client.call(Requests.ping, using: scratch)
      return client
    }
    try withExtendedLifetime(clients) {
      try waitForRest()
      let before = try server.wakeUps()
      let seconds = min(10, 10 * options.secondsPerFigure)
      usleep(UInt32(seconds * 1_000_000))
      report.readings[.idleWakeUps] = Double(try server.wakeUps() - before)
      report.readings[.idleSeconds] = seconds
    }
  }

  /// Waits until the server does nothing any more, or for a minute: one that never rests is measured as it is.
  private func waitForRest() throws {
    let deadline = Clock.monotonicNanoseconds() + Self.patienceNanoseconds
    var last = try server.wakeUps()
    while Clock.monotonicNanoseconds() < deadline {
      usleep(UInt32(Self.restSeconds * 1_000_000))
      let now = try server.wakeUps()
      if now == last { return }
      last = now
    }
  }
}
