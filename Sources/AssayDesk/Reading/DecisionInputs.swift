import AssayDomain
import AssayVocabulary

/// The records that a verdict rests on, at the decision and at a later moment.
struct DecisionInputs<Snapshot: RecordSnapshot> {
  private let then: Snapshot
  private let now: Snapshot
  private let before: Records
  /// Those of `before` that the verdict rests on.
  private let restedOn: Records
  private let found: Records
  /// All attributions that could be seen at the decision.
  private let known: Set<AttributionID>
  /// The attributions that are superseded now, each with the one that supersedes it.
  private let superseded: [AttributionID: AttributionID]

  /// The live records in the scope of a claim's assessment.
  private struct Records {
    /// The attributions that count, which are neither withdrawn nor superseded.
    var attributions: [AttributionID: AttributionFacts] = [:]
    /// The links, with their ends moved to the survivors of merges.
    var links: [LinkID: LinkFacts] = [:]
    /// The evidence, with what it is on; claims are survivors of merges.
    var evidence: [EvidenceID: (claim: ClaimID, attribution: AttributionID?)] = [:]

    init(_ inputs: AssessmentInputs, _ snapshot: Snapshot) throws(DeskError) {
      let superseded = inputs.superseded
      for report in inputs.reports where report.isLive && superseded[report.id] == nil {
        attributions[report.id] = report
      }
      for id in inputs.links {
        guard let link = try snapshot.link(id) else { continue }
        var facts = LinkFacts(link)
        facts.from = try snapshot.survivor(of: link.from)
        facts.to = try snapshot.survivor(of: link.to)
        links[id] = facts
      }
      for claim in inputs.claims {
        for row in try snapshot.evidence(on: snapshot.members(of: claim)) where row.isLive {
          evidence[row.id] = (claim, row.attribution)
        }
      }
    }

    /// Keeps what a verdict rests on: the foundation, and the evidence on it and on its claims.
    mutating func keep(_ foundation: VerdictFoundation, of claim: ClaimID) {
      attributions = attributions.filter { foundation.attributions.contains($0.key) }
      links = links.filter { foundation.contains($0.value) }
      let claims = Set(attributions.values.map(\.claim)).union([claim])
      evidence = evidence.filter { item in
        item.value.attribution.map { attributions[$0] != nil } ?? claims.contains(item.value.claim)
      }
    }
  }

  init(
    of claim: ClaimID,
    _ verdict: Verdict,
    _ then: Snapshot,
    _ now: Snapshot
  ) throws(DeskError) {
    self.then = then
    self.now = now
    let inputs = try then.inputs(of: claim)
    before = try Records(inputs, then)
    var records = before
    records.keep(inputs.attributionGraph.foundation(of: claim, for: verdict), of: claim)
    restedOn = records
    known = Set(inputs.reports.map(\.id))
    let present = try now.inputs(of: claim)
    superseded = present.superseded
    found = try Records(present, now)
  }

  /// How many attributions that count did not exist at the decision.
  var newAttributions: Int { found.attributions.keys.count { !known.contains($0) } }

  /// Whether a record that the verdict rests on was withdrawn, superseded or corrected in a way that counts, or no longer
  /// counts for the claim.
  var haveChanged: Bool {
    !restedOn.attributions.allSatisfy { id, report in
      found.attributions[id].map { $0.counts(as: report) } ?? false
    }
      || !restedOn.links.allSatisfy { id, link in found.links[id] == link }
      || !restedOn.evidence.keys.allSatisfy { found.evidence[$0] != nil }
  }

  /// Describes the changes since the decision of all that counted then, one sentence for each, in the order of ids.
  func changes() throws(DeskError) -> [String] {
    let changes = try RecordChanges(then, now)
    var sentences: [String] = []
    for (id, report) in before.attributions.sorted(by: { $0.key < $1.key })
    where !(found.attributions[id].map { $0.counts(as: report) } ?? false) {
      guard let new = try now.attribution(id) else { continue }
      let name = try now.name(of: new.source)
      guard new.isLive else {
        sentences.append(try withdrawal(of: new))
        continue
      }
      if let later = superseded[id] {
        sentences.append("\(id), \(name), was taken back by \(later)")
        continue
      }
      let words = try changes.words(of: new)
      sentences += words
      if found.attributions[id] == nil {
        sentences.append("\(id), \(name), counts for it no more")
      } else if words.isEmpty {
        sentences.append("\(id), \(name), was changed")
      }
    }
    for (id, link) in before.links.sorted(by: { $0.key < $1.key }) where found.links[id] != link {
      guard let new = try now.link(id) else { continue }
      sentences += try changes.words(of: new)
      if new.isLive { sentences.append("\(id) joins other claims, as one end was merged") }
    }
    for id in before.evidence.keys.sorted() where found.evidence[id] == nil {
      guard let new = try now.evidence(id) else { continue }
      sentences += try changes.words(of: new)
      if new.isLive { sentences.append("evidence \(id) is not on it any more") }
    }
    return sentences
  }

  /// `A2, Axios, was withdrawn by the desk on 2025-11-08: the report was corrected`.
  private func withdrawal(of row: Attribution) throws(DeskError) -> String {
    let days = try now.days()
    let day = try now.changedAtMs(row).flatMap { ReportedDate(dayOfMs: $0, days: days) }
    let on = day.map { " on \($0)" } ?? ""
    let reason = row.withdrawnBecause.map { ": \($0)" } ?? ""
    let how = row.takenBack.map { "taken back by the source itself, \($0.text)" }
    return
      "\(row.id), \(try now.name(of: row.source)), was \(how ?? "withdrawn by the desk\(on)")\(reason)"
  }
}

extension AttributionFacts {
  /// Whether it counts as another version of it did: dates, words and addresses may differ.
  fileprivate func counts(as other: AttributionFacts) -> Bool {
    claim == other.claim && source == other.source && stance == other.stance
      && basis == other.basis && cites == other.cites && isSeen == other.isSeen
      && isInterested == other.isInterested
  }
}

extension RecordSnapshot {
  /// When the attribution's newest version in this snapshot was made, in UTC milliseconds.
  fileprivate func changedAtMs(_ row: Attribution) throws(DeskError) -> Int64? {
    guard let since = try versions(of: .attribution(row.id)).last else { return nil }
    return try eventStamp(since)?.atMs
  }
}
