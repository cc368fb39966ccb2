import AssayAPI
import AssayClient

struct AuditCheck: Command {
  let summary = "Proves that the history still contains a head that was kept, and holds."
  let discussion =
    "The line is that of assay audit head; - reads it from standard input. Ends with exit status 1 when an event up to it was altered, removed or slipped in, or the data is not what the history says."
  let examples = [
    "audit check assay '#2' 2026-11-24T04:17:37.101Z 0ad1d05e9d8e3dd5d1c3f3ec5d8e3b0c1a2f4f5e6d7c8b9a0f1e2d3c4b5a6978"
  ]
  let calls: [any Method.Type] = [EventHead.self, EventVerify.self, SystemCancel.self]

  var words: [String] = []

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.several("LINE", &words, "The line that was kept, in quotes or word by word.")
  }

  func run(_ session: inout Session) throws(Failure) {
    let kept: HeadLine
    do { kept = try HeadLine(reading: words.joined(separator: " ")) } catch { throw .usage(error) }
    let now = try session.call(EventHead.self, EventHead.Parameters())
    guard let newest = now.seq, newest >= kept.seq else {
      throw refusal(
        "the history ends at #\(now.seq ?? 0), before #\(kept.seq): it was cut, or this is another or an older database"
      )
    }
    var options = ReadOptions()
    options.asOf = .seq(kept.seq)
    let then = try session.call(EventHead.self, EventHead.Parameters(), .reading(options))
    guard then.result.hash == kept.hash else {
      throw refusal(
        "#\(kept.seq) has the hash \(then.result.hash), another than the one kept: the history up to it was altered, or this is another database"
      )
    }
    let verified = try session.verify()
    try session.show(verified) { result, page in
      page.add("The history contains #\(kept.seq) as it was kept.")
      page.add(result)
    }
    if !verified.result.ok { throw .negativeResult }
  }

  /// The failure for a history that does not contain the kept head.
  private func refusal(_ words: String) -> Failure {
    let hint = "compare with a backup: assayd verify FILE checks one without a server"
    return .local(.refused, words: words, hint: hint)
  }
}
