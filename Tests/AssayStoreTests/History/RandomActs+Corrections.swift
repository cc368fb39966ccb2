import AssayDomain
import AssayVocabulary
import DeskSupport

@testable import AssayDesk
@testable import AssayStore

extension RandomActs {
  /// An edit, a merge or its undoing, evidence or a note.
  mutating func correction() -> Act {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<15: .editSource(selector(), sourceCorrection())
    case 15..<25: .mergeSource(selector(), selector())
    case 25..<33: .unmergeSource(selector())
    case 33..<43: .editClaim(claimID(), claimCorrection())
    case 43..<50: .tagClaim(claimID(), adding: tags(), removing: random.percent(30) ? tags() : [])
    case 50..<62: .mergeClaim(claimID(), claimID())
    case 62..<72: .unmergeClaim(claimID())
    case 72..<86: .editAttribution(attributionID(), attributionCorrection())
    case 86..<92: .addEvidence(evidenceDraft())
    case 92..<95: .withdrawEvidence(EvidenceID(rawValue: id(upTo: evidence)))
    default: .addNote(noteDraft())
    }
  }

  private mutating func sourceCorrection() -> SourceCorrection {
    var edit = SourceCorrection()
    edit.name = random.percent(20) ? name() : nil
    edit.kind = random.percent(20) ? random.pick(SourceKind.allCases) : nil
    edit.reliability = random.percent(50) ? random.pick(Reliability.allCases) : nil
    edit.isNamed = random.percent(15) ? random.percent(70) : nil
    edit.aliases = random.percent(20) ? [name()] : nil
    edit.partOf = random.percent(30) ? amended(selector()) : .keep
    edit.carrier = random.percent(10) ? amended(selector()) : .keep
    edit.url = random.percent(20) ? amended(url()) : .keep
    return edit
  }

  private mutating func claimCorrection() -> ClaimCorrection {
    var edit = ClaimCorrection()
    edit.text = random.percent(60) ? text() : nil
    edit.kind = random.percent(20) ? random.pick(ClaimKind.allCases) : nil
    edit.priority = random.percent(30) ? Int64.random(in: -101...101, using: &random) : nil
    edit.language = random.percent(20) ? amended("kk") : .keep
    edit.happens = random.percent(30) ? amended(date()) : .keep
    edit.due = random.percent(40) ? amended(date()) : .keep
    edit.checkAfter = random.percent(20) ? amended(date()) : .keep
    return edit
  }

  private mutating func attributionCorrection() -> AttributionCorrection {
    var edit = AttributionCorrection(createsSources: random.percent(80))
    edit.source = random.percent(25) ? selector() : nil
    edit.stance = random.percent(30) ? random.pick(Stance.allCases) : nil
    edit.at = random.percent(30) ? amended(date()) : .keep
    edit.basis = random.percent(20) ? random.pick(Basis.allCases) : nil
    edit.cites =
      random.percent(30)
      ? [random.percent(50) ? .attribution(attributionID()) : .source(selector())] : nil
    edit.precedes = random.percent(20) ? [attributionID()] : nil
    edit.supersedes = random.percent(10) ? (random.percent(50) ? [attributionID()] : []) : nil
    edit.jointWith = random.percent(15) ? (random.percent(60) ? [attributionID()] : []) : nil
    edit.separateFrom = random.percent(15) ? (random.percent(60) ? [attributionID()] : []) : nil
    edit.url = random.percent(20) ? amended(url()) : .keep
    edit.isSeen = random.percent(30) ? random.percent(70) : nil
    edit.isInterested = random.percent(15) ? random.percent(50) : nil
    edit.quote = random.percent(20) ? amended(text()) : .keep
    return edit
  }

  private mutating func evidenceDraft() -> EvidenceDraft {
    let subject = subject()
    var draft = EvidenceDraft(claim: subject.claim, attribution: subject.attribution)
    draft.url = optional(url())
    draft.title = optional("A page")
    draft.quote = optional(text())
    draft.retrievedAt = optional(date())
    draft.snapshot = optional(Array(text().utf8))
    return draft
  }

  private mutating func noteDraft() -> NoteDraft {
    let subject = subject()
    let kind = random.pick(NoteKind.allCases)
    var draft = NoteDraft(claim: subject.claim, attribution: subject.attribution, kind: kind)
    draft.text = random.percent(80) ? text() : nil
    if draft.kind == .contact {
      draft.asked = random.percent(90) ? "the ministry" : nil
      draft.askedAt = optional(date())
      draft.answer = optional(text())
    }
    return draft
  }

  private mutating func subject() -> (claim: ClaimID?, attribution: AttributionID?) {
    random.percent(50) ? (claimID(), nil) : (nil, attributionID())
  }

  private mutating func tags() -> [String] { [random.pick(["gulf", "elections", "café", "new"])] }

  private mutating func amended<Value: Sendable & Equatable>(_ value: Value) -> Amendment<Value> {
    random.percent(75) ? .set(value) : .clear
  }
}
