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
    if !attribution.live { addWithdrawal(attribution.withdrawnBecause, indent: indent + 4) }
  }

  /// An attribution that was changed, and where its claim stands now.
  mutating func add(_ changed: Wire.AttributionChanged) {
    add(changed.attribution, naming: SourceNames([changed.attribution], []), indent: 0)
    addState(of: [changed.claim])
  }

  /// The attributions that were made, their new sources, and where the claim stands now.
  mutating func add(_ added: AttributionAdd.Result) {
    let names = SourceNames(added.attributions, added.sources)
    for attribution in added.attributions { add(attribution, naming: names, indent: 0) }
    addCreated(added.sources, indent: 0)
    addState(of: [added.claim])
  }

  /// A link that was changed, and where its claims stand now.
  mutating func add(_ changed: Wire.LinkChanged) {
    add(changed.link, indent: 0)
    addState(of: changed.claims)
  }

  /// An attribution's claim and the other in a sentence.
  mutating func add(_ link: Wire.Link, indent: Int) {
    var words = Phrase("\(link.id)", .strong) + "  "
    words += Phrase("\(link.from) \(link.kind.rawValue) \(link.to)", link.live ? .plain : .faint)
    if let note = link.note { words += ": \(note)" }
    add(words, indent: indent, hang: 4)
    if !link.live { addWithdrawal(link.withdrawnBecause, indent: indent + 4) }
  }

  /// That something was withdrawn, and why where that is known.
  mutating func addWithdrawal(_ reason: String?, indent: Int) {
    let words = "withdrawn" + (reason.map { ": " + $0 } ?? "")
    add(Phrase(words, .doubtful), indent: indent, hang: 2)
  }

  /// Names the sources that a call has made, and those that may have been meant.
  mutating func addCreated(_ sources: [Wire.MentionedSource], indent: Int) {
    for source in sources where source.created {
      var words = Phrase("new source ") + Phrase("\(source.id)", .strong)
      let like = source.like ?? []
      if let nearest = like.first {
        words += " \"\(source.name)\"; did you mean "
        words += like.map { Phrase("\($0.id)", .strong) + " \($0.name)" }
          .joined(separator: " or ")
        words += "? assay source merge \(source.id) \(nearest.id)"
      } else {
        words += " \(source.name), not rated yet"
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
    if let verb { words += " (\(verb))" }
    if isDated, let at { words += ", \(at)" }
    if let basis = basisWords(naming: names) { words += ", \(basis)" }
    if !precedes.isEmpty {
      words += Phrase(", before " + precedes.map(\.description).joined(separator: ", "))
    }
    if interested { words += Phrase(", with a stake in it", .doubtful) }
    words += seen ? "" : Phrase("; original not seen", .doubtful)
    return words
  }

  private func basisWords(naming names: SourceNames) -> String? {
    switch basis {
    case .firsthand: "firsthand"
    case .cites: "citing " + cites.map(names.words).joined(separator: ", ")
    case .unknown: nil
    }
  }
}
