import AssayDomain
import AssayVocabulary
import JSON
import Posix

extension Bench {
  static let refreshFigure = "submit during refresh"
  /// How many submits there are between two questions whether the server has refreshed all.
  private static let submitsPerQuestion = 20
  private static let patienceNanoseconds: UInt64 = 300_000_000_000

  static func wantsWithdrawals(_ options: Options) -> Bool {
    (Withdrawal.allCases.map(\.figure) + [refreshFigure]).contains(where: options.wants)
  }

  /// Withdraws what others rest on, and submits while the server brings up to date what follows.
  func measureWithdrawals(round: Int) throws {
    guard Self.wantsWithdrawals(options) else { return }
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { scratch.deallocate() }
    let client = try Client(server.socketPath, wire: .lines)
    for withdrawal in Withdrawal.allCases {
      guard let origin = special.origins[withdrawal]?[round - 1] else { continue }
      var before = try server.processorMicroseconds()
      let taken = try client.call(Requests.withdraw(origin), using: scratch)
      let load = Load(latencies: [taken], seconds: Double(taken) / 1_000_000_000)
      try add(withdrawal.figure, 1, load, processorBefore: before)
      before = try server.processorMicroseconds()
      let submits = try submitUntilRefreshed(client, scratch)
      guard withdrawal == .many else { continue }
      try add(Self.refreshFigure, 1, submits, processorBefore: before)
    }
  }

  /// Submits, one call after the other, until nothing waits to be refreshed.
  private func submitUntilRefreshed(
    _ client: Client,
    _ scratch: UnsafeMutableRawBufferPointer
  ) throws -> Load {
    var latencies: [UInt64] = []
    let deadline = Clock.monotonicNanoseconds() + Self.patienceNanoseconds
    repeat {
      guard Clock.monotonicNanoseconds() < deadline else {
        throw Problem("the server does not come to an end with refreshing")
      }
      for _ in 0..<Self.submitsPerQuestion {
        latencies.append(try client.call(newSubmit(), using: scratch))
      }
    } while try marks(client, scratch) > 0
    return Load(
      latencies: latencies,
      seconds: Double(latencies.reduce(0, +)) / 1_000_000_000
    )
  }

  /// How many claims wait to be refreshed.
  private func marks(
    _ client: Client,
    _ scratch: UnsafeMutableRawBufferPointer
  ) throws -> Int64 {
    let reply = try client.reply(to: Requests.stats, using: scratch)
    guard
      let marks = try JSONDocument(reply, maximumDepth: 16).root.member("result")?.member("marks")?
        .integer
    else { throw Problem("system.stats does not tell what waits to be refreshed") }
    return marks
  }
}
