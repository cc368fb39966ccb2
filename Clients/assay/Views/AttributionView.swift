import AssayAPI
import AssayVocabulary

extension Page {
  /// Adds an attribution as a sentence, with its quote below.
  mutating func add(_ attribution: Wire.Attribution, naming names: SourceNames, indent: Int) {
    add(attribution.sentence(naming: names), indent: indent, hang: 4)
    if let quote = attribution.quote { addLines("“\(quote)”", indent: indent + 4) }
    if let quote = attribution.quoteTranslation {
      addLines("“\(quote)” (translated)", indent: indent + 4)
    }
    if let url = attribution.url { add(Phrase(url, .faint), indent: indent + 4) }
    if let words = attribution.withdrawal {
      add(Phrase(words, .doubtful), indent: indent + 4, hang: 2)
    }
  }

  /// Adds a changed attribution and the present state of its claim.
  mutating func add(_ changed: Wire.AttributionChanged) {
    add(changed.attribution, naming: SourceNames([changed.attribution], []), indent: 0)
    add(changed.notices)
    addState(of: [changed.claim])
  }

  /// Adds new attributions, their new sources, and the present state of the claim.
  mutating func add(_ added: AttributionAdd.Result) {
    let names = SourceNames(added.attributions, added.sources)
    for attribution in added.attributions { add(attribution, naming: names, indent: 0) }
    addCreated(added.sources, indent: 0)
    add(added.notices)
    addState(of: [added.claim])
  }

  /// Adds a changed link and the present state of its claims.
  mutating func add(_ changed: Wire.LinkChanged) {
    add(changed.link, indent: 0)
    addState(of: changed.claims)
  }

  /// Adds a link as a sentence about its two claims.
  mutating func add(_ link: Wire.Link, indent: Int) {
    var words = Phrase("\(link.id)", .strong) + "  "
    words += Phrase("\(link.from) \(link.kind.rawValue) \(link.to)", link.live ? .plain : .faint)
    if let note = link.note { words += ": \(note)" }
    add(words, indent: indent, hang: 4)
    if !link.live { addWithdrawal(link.withdrawnBecause, indent: indent + 4) }
  }

  /// Says that a record was withdrawn, and why if that is known.
  mutating func addWithdrawal(_ reason: String?, indent: Int) {
    let words = "withdrawn" + (reason.map { ": " + $0 } ?? "")
    add(Phrase(words, .doubtful), indent: indent, hang: 2)
  }

  /// Names the sources that a call has created, and existing ones that may have been meant.
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
  /// Whose withdrawal it is, when and why; nil while the attribution is live.
  var withdrawal: String? {
    guard !live else { return nil }
    let how = takenBack.map { "taken back by the source itself, \($0)" }
    return (how ?? "withdrawn by the desk") + (withdrawnBecause.map { ": " + $0 } ?? "")
  }

  /// Returns "A4  Axios asserts it (reported), 2025-11-06; the original not seen".
  func sentence(
    naming names: SourceNames,
    about object: String = "it",
    isDated: Bool = true
  ) -> Phrase {
    var words = Phrase("\(id)", .strong) + "  "
    let superseder = live ? names.superseder(of: id) : nil
    let counts = live && superseder == nil
    words += Phrase(sourceName + " " + stance.words(about: object, basis), counts ? .plain : .faint)
    if let verb { words += " (\(verb))" }
    if isDated, let at { words += ", \(at)" }
    if let basis = basisWords(naming: names) { words += ", \(basis)" }
    words += listed(", before ", precedes)
    words += listed(", taking back ", supersedes ?? [])
    words += listed(", jointly with ", jointWith ?? [])
    words += listed(", separate from ", separateFrom ?? [], .faint)
    if interested { words += Phrase(", with a stake in it", .doubtful) }
    words += seen ? "" : Phrase("; original not seen", .doubtful)
    if let superseder { words += Phrase("; taken back by \(superseder)", .doubtful) }
    return words
  }

  private func listed(
    _ words: String,
    _ ids: [AttributionID],
    _ style: Style = .plain
  ) -> Phrase {
    ids.isEmpty ? "" : Phrase(words + ids.map(\.description).joined(separator: ", "), style)
  }

  private func basisWords(naming names: SourceNames) -> String? {
    switch basis {
    case .firsthand: "firsthand"
    case .cites: stance.words(citing: cites.map(names.words).joined(separator: ", "))
    case .unknown: nil
    }
  }
}
