import AssayAPI
import AssayVocabulary

extension Wire.Source {
  var headline: Phrase {
    var words = Phrase("\(id)", .strong) + "  " + Phrase(name)
    words += ", \(kind.rawValue), reliability \(reliability.rawValue)"
    if !aliases.isEmpty { words += Phrase("; also \(aliases.joined(separator: ", "))") }
    if let partOf { words += "; part of \(partOf)" }
    if let carrier { words += "; spoke to \(carrier)" }
    if let mergedInto { words += Phrase("; merged into \(mergedInto)", .doubtful) }
    return words
  }
}

extension Records {
  init(sources: [Wire.Source]) {
    self.init(of: sources) { source in
      [
        Field("id", .text("\(source.id)"), .strong),
        Field("name", .text(source.name), width: .loose),
        Field("kind", .text(source.kind.rawValue)),
        Field("reliability", .text(source.reliability.rawValue)),
        Field("aliases", .list(source.aliases), .faint, width: .loose),
      ]
    }
  }
}

extension Page {
  /// Adds a source with the group in which it counts.
  mutating func add(_ found: SourceGet.Result) {
    let source = found.source
    add(source.headline, hang: 4)
    if !source.named, source.kind != .unnamed {
      add("does not stand with its name for what it says", indent: 4)
    }
    if found.group != source.id { add("counts with \(found.group)", indent: 4) }
    if let url = source.url { add(Phrase(url, .faint), indent: 4) }
    if let notes = source.notes { addLines(notes, indent: 4) }
  }
}
