import AssayAPI
import AssayVocabulary

extension Page {
  /// A claim that a search found: its text with what matched standing out, and where it stands.
  ///
  /// Where colour does not tell them, matches are put in guillemets.
  mutating func add(_ found: Wire.FoundClaim) {
    var words = Phrase("\(found.claim.id)", .strong) + "  "
    for segment in found.segments {
      switch (segment.match, isColored) {
      case (false, _): words += Phrase(segment.text)
      case (true, true): words += Phrase(segment.text, .match)
      case (true, false): words += "«\(segment.text)»"
      }
    }
    add(words, hang: 4)
    addAssessedState(of: found.claim)
  }

  /// Tells of earlier claims that may say the same, and what to do.
  mutating func add(similar: [Wire.SimilarClaim], to claim: ClaimID, isKept: Bool) {
    for other in similar {
      add(
        Phrase("\(other.hint.rawValue.asSentenceStart) the same: ", .doubtful)
          + Phrase("\(other.claim)", .strong) + "  \(other.text)",
        indent: 4,
        hang: 2
      )
    }
    guard let first = similar.first else { return }
    let merge =
      isKept && first.status.isOpen ? "; assay merge \(claim) \(first.claim) makes one of them" : ""
    add(Phrase("assay show \(first.claim) looks at it\(merge)", .faint), indent: 6, hang: 2)
  }
}

extension Records {
  init(similar: [Wire.SimilarClaim]) {
    self.init(of: similar) { found in
      let style: Style = found.hint == .probably ? .doubtful : .plain
      return [
        Field("id", .text("\(found.claim)"), .strong),
        Field("hint", .text(found.hint.rawValue), style),
        Field("score", .number(found.score), shown: Phrase("\(found.score / 10) %")),
        Field("state", .text(found.verdict?.rawValue ?? found.status.words)),
        Field("text", .text(found.text), width: .loose),
      ]
    }
  }
}

extension String {
  fileprivate var asSentenceStart: String { prefix(1).uppercased() + dropFirst() }
}
