import AssayDomain
import AssayVocabulary

/// The records that a verdict rests on, at the decision and at a later moment.
struct DecisionInputs<Snapshot: RecordSnapshot> {
  private let then: Snapshot
  private let now: Snapshot
  private let comparison: VersionComparison<Snapshot>
  private let restedOn: Records
  private let found: Records

  /// Every live record in the scope of a claim's assessment.
  private struct Records {
    var attributions: [AttributionID: Attribution] = [:]
    /// All attributions that could be seen, live or not.
    var known: Set<AttributionID> = []
    var links: [LinkID: Link] = [:]
    var evidence: [EvidenceID: Evidence] = [:]

    init(of claim: ClaimID, _ snapshot: Snapshot) throws(DeskError) {
      let inputs = try snapshot.inputs(of: claim)
      known = Set(inputs.reports.map(\.id))
      for id in known {
        if let row = try snapshot.attribution(id), row.isLive { attributions[id] = row }
      }
      for id in inputs.links { links[id] = try snapshot.link(id) }
      for claim in inputs.claims {
        for row in try snapshot.evidence(on: snapshot.members(of: claim)) where row.isLive {
          evidence[row.id] = row
        }
      }
    }
  }

  init(of claim: ClaimID, _ then: Snapshot, _ now: Snapshot) throws(DeskError) {
    self.then = then
    self.now = now
    comparison = try VersionComparison(then, now)
    restedOn = try Records(of: claim, then)
    found = try Records(of: claim, now)
  }

  /// How many live attributions did not exist at the decision.
  var newAttributions: Int { found.attributions.keys.count { !restedOn.known.contains($0) } }

  /// Whether a record that the verdict rests on was withdrawn or changed, or no longer counts for the claim.
  func haveChanged() throws(DeskError) -> Bool {
    if try hasChanged(restedOn.attributions, found.attributions) { return true }
    if try hasChanged(restedOn.links, found.links) { return true }
    return try hasChanged(restedOn.evidence, found.evidence)
  }

  private func hasChanged<ID, Row: ComparedRecord>(
    _ old: [ID: Row],
    _ new: [ID: Row]
  ) throws(DeskError) -> Bool {
    for (id, row) in old where try !comparison.isUnchanged(row, new[id]) { return true }
    return false
  }

  /// Describes the changes since the decision, one sentence for each, in the order of ids.
  func changes() throws(DeskError) -> [String] {
    let changes = try RecordChanges(then, now)
    var sentences: [String] = []
    for (id, row) in restedOn.attributions.sorted(by: { $0.key < $1.key })
    where try !comparison.isUnchanged(row, found.attributions[id]) {
      guard let new = try now.attribution(id) else { continue }
      guard new.isLive else {
        sentences.append(try withdrawal(of: new))
        continue
      }
      let name = try now.name(of: new.source)
      let words = try changes.words(of: new)
      sentences += words
      if found.attributions[id] == nil {
        sentences.append("\(id), \(name), counts for it no more")
      } else if words.isEmpty {
        sentences.append("\(id), \(name), was changed")
      }
    }
    for (id, row) in restedOn.links.sorted(by: { $0.key < $1.key })
    where try !comparison.isUnchanged(row, found.links[id]) {
      guard let new = try now.link(id) else { continue }
      sentences += try changes.words(of: new)
      if new.isLive { sentences.append("\(id) joins other claims, as one end was merged") }
    }
    for (id, row) in restedOn.evidence.sorted(by: { $0.key < $1.key })
    where try !comparison.isUnchanged(row, found.evidence[id]) {
      guard let new = try now.evidence(id) else { continue }
      sentences += try changes.words(of: new)
      if new.isLive { sentences.append("evidence \(id) is not on it any more") }
    }
    return sentences
  }

  /// `A2, Axios, was withdrawn on 2025-11-08: the report was corrected`.
  private func withdrawal(of row: Attribution) throws(DeskError) -> String {
    let days = try now.days()
    let day = try now.changedAtMs(row).flatMap { ReportedDate(dayOfMs: $0, days: days) }
    let on = day.map { " on \($0)" } ?? ""
    let reason = row.withdrawnBecause.map { ": \($0)" } ?? ""
    return "\(row.id), \(try now.name(of: row.source)), was withdrawn\(on)\(reason)"
  }
}

extension VersionComparison {
  /// Whether the new row exists and has equal contents.
  fileprivate func isUnchanged<Row: ComparedRecord>(
    _ old: Row,
    _ new: Row?
  ) throws(DeskError) -> Bool {
    guard let new else { return false }
    return try areAlike(old, new)
  }
}

extension RecordSnapshot {
  /// When the attribution's newest version in this snapshot was made, in UTC milliseconds.
  fileprivate func changedAtMs(_ row: Attribution) throws(DeskError) -> Int64? {
    guard let since = try versions(of: .attribution(row.id)).last else { return nil }
    return try eventStamp(since)?.atMs
  }
}
