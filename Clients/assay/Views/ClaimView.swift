import AssayAPI
import AssayVocabulary

extension Wire.Claim {
  /// The id and the text of the claim.
  var headline: Phrase { Phrase("\(id)", .strong) + "  " + Phrase(text) }

  /// The fields of a list's row; `was` is the status before a change, shown if it differs.
  fileprivate func fields(was: ClaimStatus? = nil) -> [Records.Field] {
    var state = state
    if let was, was != status { state += Phrase(", was \(was.words)", .faint) }
    let summary = assessment
    var counts = Phrase(summary.counts.words)
    counts += Phrase(summary.opposition, .doubtful)
    let digit = Phrase("cred ") + summary.digit
    return [
      .init("id", .text("\(id)"), .strong),
      .init("state", .text(state.text), shown: state),
      .init("credibility", .number(summary.credibility), shown: digit),
      .init("origins", .text(counts.text), shown: counts),
      .init("text", .text(text), width: .loose),
    ]
  }
}

extension ClaimStatus {
  var words: String { self == .inReview ? "in review" : rawValue }
}

extension Records {
  /// Makes a row for each claim, with the reasons why its verdict is stale if the answer gives them, and optionally
  /// with the reason why the policy was overridden.
  init(claims: [Wire.Claim], tellingOverrides: Bool = false) {
    self.init(
      rows: claims.map { claim in
        var row = Row(fields: claim.fields())
        row.notes = (claim.staleBecause ?? []).map { Phrase("- \($0)") }
        if tellingOverrides, let override = claim.decision?.override {
          row.notes.append(Phrase("against the policy: ", .doubtful) + Phrase(override))
        }
        return row
      }
    )
  }
}

extension Page {
  /// Says that nothing was recorded, if that is so.
  mutating func addOutcome(isKept: Bool) {
    if !isKept { add(Phrase("Dry run, nothing is kept:", .doubtful)) }
  }

  /// Adds the new state of each of many claims, one per line; refused ones are reported elsewhere.
  mutating func addState(of items: [Wire.BulkItem]) {
    let changed = items.filter { $0.claim != nil }
    add(Records(of: changed) { $0.claim?.fields(was: $0.from) ?? [] }.table)
  }

  /// Adds the present state of claims, one per line.
  mutating func addState(of claims: [Wire.Claim]) { add(Records(claims: claims).table) }

  /// Adds a claim with its tags.
  mutating func addTags(of claim: Wire.Claim) {
    let tags = claim.tags.isEmpty ? "no tags" : claim.tags.joined(separator: ", ")
    add(claim.headline + Phrase("  " + tags, .faint), hang: 4)
  }

  /// Adds a claim with its status in review and its corroboration.
  mutating func addSummary(of claim: Wire.Claim) {
    add(claim.headline, hang: 4)
    addAssessedState(of: claim)
  }

  mutating func addAssessedState(of claim: Wire.Claim) {
    add(claim.fullState + "; " + claim.assessment.words, indent: 4, hang: 2)
  }

  mutating func addFooter(_ words: String?) {
    if let words { add(Phrase(words, .faint)) }
  }

  /// Adds a claim with its attributions and links.
  mutating func add(_ found: ClaimGet.Result) {
    let claim = found.claim
    add(claim.headline, hang: 4)
    addParticulars(of: claim, indent: 4)
    add(claim.assessment.words, indent: 4, hang: 2)
    addProposal(of: claim, indent: 4)
    addDecision(of: claim, indent: 4)
    if !found.attributions.isEmpty { add(Phrase("Who says so", .strong), indent: 4) }
    let names = SourceNames(found.attributions, [])
    for attribution in found.attributions { add(attribution, naming: names, indent: 6) }
    if !found.links.isEmpty { add(Phrase("Links", .strong), indent: 4) }
    for link in found.links { add(link, indent: 6) }
    if !found.evidence.isEmpty { add(Phrase("Evidence", .strong), indent: 4) }
    for evidence in found.evidence { add(evidence, indent: 6) }
    if !found.notes.isEmpty { add(Phrase("Notes", .strong), indent: 4) }
    for note in found.notes { add(note, indent: 6) }
    if !found.merged.isEmpty {
      let ids = found.merged.map(\.description).joined(separator: ", ")
      add(Phrase("with what is recorded on \(ids), merged into it", .faint), indent: 4, hang: 2)
    }
  }

  private mutating func addParticulars(of claim: Wire.Claim, indent: Int) {
    var particulars = [claim.state]
    if claim.kind != .statement { particulars.append(Phrase(claim.kind.rawValue)) }
    if let holder = claim.holder { particulars.append(holder) }
    particulars.append(Phrase("submitted by \(claim.submitter), \(claim.submittedAt.asMinutes)"))
    if !claim.tags.isEmpty {
      particulars.append(Phrase("tags " + claim.tags.joined(separator: ", ")))
    }
    if claim.priority != 0 { particulars.append(Phrase("priority \(claim.priority)")) }
    particulars += claim.particulars.map { Phrase($0) }
    add(particulars.joined(separator: "; "), indent: indent, hang: 2)
  }
}

extension String {
  /// Shortens an instant to `2025-11-07 12:00`; returns any other text unchanged.
  var asMinutes: String {
    let text = Array(utf8)
    guard text.count >= 17, text[10] == UInt8(ascii: "T"), text.last == UInt8(ascii: "Z") else {
      return self
    }
    return String(prefix(10)) + " " + String(dropFirst(11).prefix(5))
  }
}
