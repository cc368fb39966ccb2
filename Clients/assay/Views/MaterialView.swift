import AssayAPI
import AssayVocabulary

extension Page {
  /// Adds a piece of evidence: its name, its address, and whether its content is stored.
  mutating func add(_ evidence: Wire.Evidence, indent: Int) {
    var words = Phrase("\(evidence.id)", .strong) + "  "
    words += Phrase(evidence.name, evidence.live ? .plain : .faint)
    if let attribution = evidence.attribution { words += ", on \(attribution)" }
    if let mediaType = evidence.mediaType { words += ", \(mediaType)" }
    if let size = evidence.sizeBytes { words += ", \(size) bytes" }
    if let day = evidence.retrievedAt { words += ", retrieved \(day)" }
    if evidence.snapshot { words += "; a snapshot is kept" }
    add(words, indent: indent, hang: 4)
    if let quote = evidence.quote { addLines("“\(quote)”", indent: indent + 4) }
    if let url = evidence.url { add(Phrase(url, .faint), indent: indent + 4) }
    if let url = evidence.archivedUrl {
      add(Phrase("archived at \(url)", .faint), indent: indent + 4)
    }
    if let hash = evidence.sha256 { add(Phrase("SHA-256 \(hash)", .faint), indent: indent + 4) }
    if !evidence.live { addWithdrawal(evidence.withdrawnBecause, indent: indent + 4) }
  }

  /// Adds a note: its author or the person asked, and the words.
  mutating func add(_ note: Wire.Note, indent: Int) {
    var words = Phrase("\(note.id)", .strong) + "  "
    if let asked = note.asked {
      words += "\(asked) was asked"
      if let day = note.askedAt { words += ", \(day)" }
    } else {
      words += "a remark"
    }
    if let attribution = note.attribution { words += ", on \(attribution)" }
    words += Phrase("; \(note.author), \(note.at.asMinutes)", .faint)
    add(words, indent: indent, hang: 4)
    if let text = note.text { addLines(text, indent: indent + 4) }
    guard note.kind == .contact else { return }
    if let answer = note.answer {
      addLines("answer: " + answer, indent: indent + 4)
    } else {
      add(Phrase("no answer yet", .doubtful), indent: indent + 4)
    }
  }
}

extension Wire.Evidence {
  /// The title of the evidence, or a description if it has none.
  fileprivate var name: String {
    title ?? (url != nil ? "a page" : quote != nil ? "a quote" : "a document")
  }
}
