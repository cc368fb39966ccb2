import AssayAPI
import AssayVocabulary

extension Wire.Source {
  var headline: Phrase {
    var words = Phrase("\(id)", .strong) + "  " + Phrase(name)
    words += Phrase(", \(kind.rawValue), reliability \(reliability.rawValue)")
    if !aliases.isEmpty { words += Phrase("; also \(aliases.joined(separator: ", "))") }
    if let partOf { words += Phrase("; part of \(partOf)") }
    if let carrier { words += Phrase("; spoke to \(carrier)") }
    if let mergedInto { words += Phrase("; merged into \(mergedInto)", .doubtful) }
    return words
  }

  /// The cells of a list's row.
  var cells: [Phrase] {
    [
      Phrase("\(id)", .strong),
      Phrase(name),
      Phrase(kind.rawValue),
      Phrase(reliability.rawValue),
      Phrase(aliases.joined(separator: ", "), .faint),
    ]
  }
}

extension Page {
  /// A source with the group it counts in.
  mutating func add(_ found: SourceGet.Result) {
    let source = found.source
    add(source.headline, hang: 4)
    if !source.named, source.kind != .unnamed {
      add("does not stand with its name for what it says", indent: 4)
    }
    if found.group != source.id { add(Phrase("counts with \(found.group)"), indent: 4) }
    if let url = source.url { add(Phrase(url, .faint), indent: 4) }
    if let notes = source.notes { addLines(notes, indent: 4) }
  }
}
