import AssayAPI

extension Wire.Redaction {
  /// The redaction in words: "contents removed by mira in #41: order of the court".
  var words: Phrase { Phrase("contents removed by \(actor) in #\(seq): \(reason)", .doubtful) }
}

extension Page {
  /// Adds what the redaction of an event removed, and which events may repeat it.
  ///
  /// `named` are the events that this command redacts.
  mutating func add(_ result: EventRedact.Result, reason: String, besides named: Set<Int64>) {
    let ids = result.changed.joined(separator: ", ")
    add(Phrase("#\(result.event)", .strong) + "  contents removed, of \(ids)", hang: 4)
    if !result.erased {
      add(
        Phrase(
          "Words of it are still in the files of the database, as its index is large ",
          .doubtful
        )
          + Phrase("or a reader needs the log; ", .doubtful) + "the server erases them by itself.",
        indent: 4
      )
    }
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
  /// The text as one word of a shell's command line, quoted if a shell could read it otherwise.
  var quotedForShell: String {
    if wholeMatch(of: #/[A-Za-z0-9_.\/-]+/#) != nil { return self }
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
