import AssayVocabulary

/// The text that replaces removed texts: it says who removed them, when and why.
package struct RedactionMark: Hashable, Sendable, CustomStringConvertible {
  private static let beginning = "[redacted"
  private static let maximumReasonLength = 120

  package let description: String

  /// A mark for comparing which texts a redaction keeps.
  fileprivate static let any = RedactionMark(actor: "", day: nil, reason: "")

  /// `day` is the day of the redaction on the desk's clock; each mark holds only the start of a long reason.
  package init(actor: String, day: ReportedDate?, reason: String) {
    let line = reason.split(whereSeparator: \.isNewline).joined(separator: " ")
    let why =
      line.count > Self.maximumReasonLength
      ? line.prefix(Self.maximumReasonLength) + "…" : line[...]
    let on = day.map { " on \($0)" } ?? ""
    description = "\(Self.beginning) by \(actor)\(on): \(why)]"
  }

  /// Whether a text is a mark rather than recorded words.
  package static func isMark(_ text: String) -> Bool {
    text.hasPrefix(beginning) && text.hasSuffix("]")
  }

  /// The mark for a source's name, which stays unique.
  fileprivate func name(of id: SourceID) -> String {
    "\(Self.beginning) \(id)" + description.dropFirst(Self.beginning.count)
  }
}

/// Redacted records lose their words and addresses. They keep ids, dates, stances and statuses, so that everything that
/// derives from these stays as it was.
extension Source {
  package func redacted(_ mark: RedactionMark) -> Source {
    var source = self
    source.name = mark.name(of: id)
    source.aliases = []
    source.url = nil
    source.notes = notes.map { _ in mark.description }
    return source
  }

  /// Returns the source with the words of another version of it.
  package func worded(as other: Source) -> Source {
    var source = self
    source.name = other.name
    source.aliases = other.aliases
    source.url = other.url
    source.notes = other.notes
    return source
  }
}

extension Claim {
  package func redacted(_ mark: RedactionMark) -> Claim {
    var claim = self
    claim.text = mark.description
    claim.tags = []
    claim.proposal = proposal?.redacted(mark)
    claim.decision = decision?.redacted(mark)
    return claim
  }

  /// Returns the claim with the words of another version, so that only fields that no redaction removes can differ.
  package func worded(as other: Claim) -> Claim {
    var claim = self
    claim.text = other.text
    claim.tags = other.tags
    let mark = RedactionMark.any
    if proposal?.redacted(mark) == other.proposal?.redacted(mark) {
      claim.proposal = other.proposal
    }
    if decision?.redacted(mark) == other.decision?.redacted(mark) {
      claim.decision = other.decision
    }
    return claim
  }
}

extension Proposal {
  fileprivate func redacted(_ mark: RedactionMark) -> Proposal {
    var proposal = self
    proposal.label = nil
    proposal.rationale = rationale.map { _ in mark.description }
    proposal.override = override.map { _ in mark.description }
    return proposal
  }
}

extension Decision {
  fileprivate func redacted(_ mark: RedactionMark) -> Decision {
    var decision = self
    decision.label = nil
    decision.rationale = rationale.map { _ in mark.description }
    decision.override = override.map { _ in mark.description }
    return decision
  }
}

extension Attribution {
  package func redacted(_ mark: RedactionMark) -> Attribution {
    var attribution = self
    attribution.verb = nil
    attribution.quote = quote.map { _ in mark.description }
    attribution.quoteTranslation = nil
    attribution.url = nil
    attribution.withdrawnBecause = withdrawnBecause.map { _ in mark.description }
    return attribution
  }

  /// Returns the attribution with the words of another version of it.
  package func worded(as other: Attribution) -> Attribution {
    var attribution = self
    attribution.verb = other.verb
    attribution.quote = other.quote
    attribution.quoteTranslation = other.quoteTranslation
    attribution.url = other.url
    return attribution
  }
}

extension Link {
  package func redacted(_ mark: RedactionMark) -> Link {
    var link = self
    link.note = note.map { _ in mark.description }
    link.withdrawnBecause = withdrawnBecause.map { _ in mark.description }
    return link
  }
}

extension Evidence {
  package func redacted(_ mark: RedactionMark) -> Evidence {
    var evidence = self
    evidence.url = nil
    evidence.archivedURL = nil
    evidence.title = mark.description
    evidence.quote = quote.map { _ in mark.description }
    evidence.sha256 = nil
    evidence.sizeBytes = nil
    evidence.hasSnapshot = false
    evidence.withdrawnBecause = withdrawnBecause.map { _ in mark.description }
    return evidence
  }
}

extension Note {
  package func redacted(_ mark: RedactionMark) -> Note {
    var note = self
    note.text = text.map { _ in mark.description }
    note.asked = asked.map { _ in mark.description }
    note.answer = answer.map { _ in mark.description }
    return note
  }
}
