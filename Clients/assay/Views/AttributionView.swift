import AssayAPI
import AssayVocabulary

extension Page {
  /// An attribution in a sentence, with its quote below.
  mutating func add(_ attribution: Wire.Attribution, naming names: SourceNames, indent: Int) {
    add(attribution.sentence(naming: names), indent: indent, hang: 4)
    if let quote = attribution.quote { addLines("“\(quote)”", indent: indent + 4) }
    if let quote = attribution.quoteTranslation {
      addLines("“\(quote)” (translated)", indent: indent + 4)
    }
    if let url = attribution.url { add(Phrase(url, .faint), indent: indent + 4) }
    if !attribution.live {
      let reason = attribution.withdrawnBecause.map { ": " + $0 } ?? ""
      add(Phrase("withdrawn\(reason)", .doubtful), indent: indent + 4, hang: 2)
    }
  }

  /// An attribution's claim and the other in a sentence.
  mutating func add(_ link: Wire.Link, indent: Int) {
    var words = Phrase("\(link.id)", .strong) + "  "
    words += Phrase("\(link.from) \(link.kind.rawValue) \(link.to)", link.live ? .plain : .faint)
    if let note = link.note { words += Phrase(": \(note)") }
    add(words, indent: indent, hang: 4)
    if !link.live {
      let reason = link.withdrawnBecause.map { ": " + $0 } ?? ""
      add(Phrase("withdrawn\(reason)", .doubtful), indent: indent + 4, hang: 2)
    }
  }

  /// Names the sources that a call has made, and those that may have been meant.
  mutating func addCreated(_ sources: [Wire.MentionedSource], indent: Int) {
    for source in sources where source.created {
      var words = Phrase("new source ") + Phrase("\(source.id)", .strong)
      let like = source.like ?? []
      if let nearest = like.first {
        words += Phrase(" \"\(source.name)\"; did you mean ")
        words += like.map { Phrase("\($0.id)", .strong) + Phrase(" \($0.name)") }
          .joined(separator: " or ")
        words += Phrase("? assay source merge \(source.id) \(nearest.id)")
      } else {
        words += Phrase(" \(source.name), not rated yet")
      }
      add(words, indent: indent, hang: 2)
    }
  }
}

extension Wire.Attribution {
  /// "A4  Axios asserts it (reported), 2025-11-06; the original not seen".
  func sentence(
    naming names: SourceNames,
    about object: String = "it",
    isDated: Bool = true
  ) -> Phrase {
    var words = Phrase("\(id)", .strong) + "  "
    words += Phrase("\(sourceName) \(stance.rawValue) \(object)", live ? .plain : .faint)
    if let verb { words += Phrase(" (\(verb))") }
    if isDated, let at { words += Phrase(", \(at)") }
    if let knowledge = knowledge(naming: names) { words += Phrase(", \(knowledge)") }
    if !precedes.isEmpty {
      words += Phrase(", before " + precedes.map(\.description).joined(separator: ", "))
    }
    if interested { words += Phrase(", with a stake in it", .doubtful) }
    words += seen ? "" : Phrase("; original not seen", .doubtful)
    return words
  }

  private func knowledge(naming names: SourceNames) -> String? {
    switch basis {
    case .firsthand: "firsthand"
    case .cites: "citing " + cites.map(names.words).joined(separator: ", ")
    case .unknown: nil
    }
  }
}
