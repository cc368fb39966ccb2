import AssayAPI
import AssayVocabulary

extension Page {
  /// Adds the reports in the best known order, with how that order is known between the lines.
  mutating func add(_ timeline: ClaimTimeline.Result) {
    add(timeline.claim.headline, hang: 4)
    for sentence in timeline.explanation { add(Phrase(sentence), indent: 4, hang: 2) }
    if !timeline.entries.isEmpty { addBlank() }
    let names = SourceNames(timeline.entries.map(\.attribution), [])
    let dates = timeline.entries.map { $0.attribution.at?.asMinutes ?? "no date" }
    let width = dates.map(\.count).max() ?? 0
    for (entry, date) in zip(timeline.entries, dates) {
      if let order = entry.after { add(Phrase(order.words, .faint), indent: 4) }
      let gap = String(repeating: " ", count: width - date.count + 2)
      let isOther = entry.attribution.claim != timeline.claim.id
      let object = isOther ? "\(entry.attribution.claim)" : "it"
      add(
        Phrase(date + gap) + entry.sentence(naming: names, about: object),
        indent: 2,
        hang: width + 2
      )
    }
    if !timeline.links.isEmpty { addHeading("Links") }
    for link in timeline.links { add(link, indent: 2) }
  }
}

extension KnownOrder {
  fileprivate var words: String {
    switch self {
    case .certain: "↓ then"
    case .recorded: "↓ then, as recorded"
    case .unknown: "? before or after, nobody knows"
    }
  }
}

extension ClaimTimeline.Entry {
  fileprivate func sentence(naming names: SourceNames, about object: String) -> Phrase {
    var words = attribution.sentence(naming: names, about: object, isDated: false)
    if first { words += Phrase("; first", .good) }
    if candidate { words += Phrase("; may be the first", .doubtful) }
    if !repeats.isEmpty {
      words += Phrase("; passes on " + repeats.map(\.description).joined(separator: ", "), .faint)
    }
    if placing == .recorded { words += Phrase("; placed by what is recorded", .faint) }
    if let withdrawal = attribution.withdrawal { words += Phrase("; \(withdrawal)", .doubtful) }
    return words
  }
}
