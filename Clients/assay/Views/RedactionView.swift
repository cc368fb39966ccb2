import AssayAPI

extension Wire.Redaction {
  /// "contents removed by mira in #41: order of the court".
  var words: Phrase { Phrase("contents removed by \(actor) in #\(seq): \(reason)", .doubtful) }
}

extension Page {
  /// What an event's removal took, and which events may say the same.
  ///
  /// `named` are the events that the same command removes.
  mutating func add(_ result: EventRedact.Result, reason: String, besides named: Set<Int64>) {
    let ids = result.changed.joined(separator: ", ")
    add(Phrase("#\(result.event)", .strong) + "  contents removed, of \(ids)", hang: 4)
    let others = result.repeatedIn.filter { !named.contains($0) }
    guard !others.isEmpty else { return }
    let list = others.map { "#\($0)" }.joined(separator: ", ")
    let verb = others.count == 1 ? "holds" : "hold"
    add(
      Phrase("\(list) \(verb) other versions of these, which may say the same. ", .doubtful)
        + "To remove what they say as well:",
      indent: 4
    )
    let words = others.map { "'#\($0)'" }.joined(separator: " ")
    addUnbroken(Phrase("    assay redact \(words) --because \(reason.quotedForShell)", .faint))
  }
}

extension String {
  /// As one word of a shell's command line; what no shell reads otherwise stays without quotes.
  var quotedForShell: String {
    if wholeMatch(of: #/[A-Za-z0-9_.\/-]+/#) != nil { return self }
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
