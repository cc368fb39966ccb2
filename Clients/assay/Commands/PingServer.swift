import AssayAPI
import AssayClient

struct PingServer: Command {
  private static let counts: ClosedRange<Int64> = 1...10_000

  let summary = "Tells how long the server takes to answer, over some calls."
  let discussion = "Starts none; without a server it ends with exit status 3."
  let examples = ["server ping", "server ping --count 1000"]
  let calls: [any Method.Type] = [SystemPing.self]

  var count: Int64 = 10

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.option("--count", &count, "How many calls; 10 unless said.")
  }

  func check() throws(UsageError) {
    guard Self.counts.contains(count) else {
      throw UsageError("--count is 1 to \(Self.counts.upperBound), not \(count)")
    }
  }

  func run(_ session: inout Session) throws(Failure) {
    _ = try session.existingSocket()
    // The first call also connects, so it is not measured.
    var answer = try session.call(SystemPing.self, SystemPing.Parameters())
    var microseconds: [Int64] = []
    for _ in 1...count {
      let start = ContinuousClock.now
      answer = try session.call(SystemPing.self, SystemPing.Parameters())
      microseconds.append(Int64((ContinuousClock.now - start) / .microseconds(1)))
    }
    microseconds.sort()
    let words = """
      \(counted(count, "answer")) in \(microseconds[0]) to \
      \(microseconds[microseconds.count - 1]) µs, half of them within \
      \(microseconds[microseconds.count / 2]) µs
      """
    try session.show(answer) { result, page in
      page.add(Phrase(words))
      page.add(Phrase("The server's clock says \(result.at).", .faint))
    }
  }
}
