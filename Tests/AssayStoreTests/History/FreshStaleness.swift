import AssayDomain
import AssayEncoding
import AssayVocabulary
import DeskSupport

@testable import AssayDesk
@testable import AssayStore

extension ReadSnapshot {
  /// Whether a claim's verdict stands, by scanning everything: an implementation of the design that shares only the
  /// assessment, the comparison of findings and the foundation with the product.
  func freshStaleness(of claim: Claim) throws(DeskError) -> VerdictStaleness? {
    guard claim.status == .decided, let decision = claim.decision else { return nil }
    let then = ReadSnapshot(store, asOf: decision.seq, instantMs: nil)
    let (was, now) = (try then.everything(), try everything())
    let found = now.assess(claim.id)
    let text = try store.claims.get(claim.key, asOf: decision.seq)?.text ?? ""
    let verdict = decision.verdict
    let lacks =
      try then.policy().needs.unmet(verdict, assessment: found, rationale: decision.rationale)
      != nil
    let foundation = was.foundation(of: claim.id, for: verdict)
    let before = try then.rested(on: claim.id, foundation)
    let after = try rested(on: claim.id, nil)
    let isStale =
      !text.utf8.elementsEqual(claim.text.utf8)
      || found.finding.isWeaker(than: decision.finding, for: verdict)
      || decision.override == nil && lacks || !before.isSubset(of: after)
    if isStale { return .stale }
    let new = try seen(on: claim.id).subtracting(try then.seen(on: claim.id))
    let isStronger = found.finding.isStronger(than: decision.finding, for: verdict)
    return VerdictStaleness(
      isStale: false,
      isStronger: isStronger,
      newSince: try new.intersection(countedAttributions()).count
    )
  }

  /// The attributions that are neither withdrawn nor superseded.
  private func countedAttributions() throws(DeskError) -> Set<AttributionID> {
    let live = try store.attributions.page(.ascending, beyond: 0, count: .max, asOf: past)
      .filter(\.isLive)
    return Set(live.map(\.id)).subtracting(live.flatMap(\.supersedes))
  }

  /// The records in the scope of a claim that count, or those of a foundation, each as a text of what counts of it.
  private func rested(
    on claim: ClaimID,
    _ foundation: VerdictFoundation?
  ) throws(DeskError) -> Set<String> {
    let scope = try scope(of: claim)
    var records: Set<String> = []
    var claims: Set = [claim]
    let counted = try countedAttributions()
    for id in try seen(on: claim) where foundation?.attributions.contains(id) ?? true {
      guard let row = try attribution(id), counted.contains(id) else { continue }
      let about = try survivor(of: row.claim)
      claims.insert(about)
      let cites = try row.cites.map { (cited) throws(DeskError) in
        guard case .source(let source) = cited else { return cited }
        return .source(try known(source).id)
      }
      let source = try known(row.source).id
      records.insert(
        "\(id) \(about) \(source) \(row.stance) \(row.basis) \(cites) \(row.isSeen) \(row.isInterested)"
      )
    }
    for row in try store.links.page(.ascending, beyond: 0, count: .max, asOf: past) where row.isLive
    {
      var facts = LinkFacts(row)
      (facts.from, facts.to) = (try survivor(of: row.from), try survivor(of: row.to))
      guard facts.from != facts.to, scope.contains(facts.from), scope.contains(facts.to),
        foundation?.contains(facts) ?? true
      else { continue }
      records.insert("\(row.id) \(facts)")
    }
    for row in try store.evidence.page(.ascending, beyond: 0, count: .max, asOf: past)
    where row.isLive {
      let about = try survivor(of: row.claim)
      guard scope.contains(about) else { continue }
      if let foundation {
        let isOn = row.attribution.map {
          foundation.attributions.contains($0) && counted.contains($0)
        }
        guard isOn ?? claims.contains(about) else { continue }
      }
      records.insert("\(row.id)")
    }
    return records
  }

  /// The attributions that count for the claims in scope, and those that they cite.
  private func seen(on claim: ClaimID) throws(DeskError) -> Set<AttributionID> {
    let scope = try scope(of: claim)
    var ids: Set<AttributionID> = []
    for row in try store.attributions.page(.ascending, beyond: 0, count: .max, asOf: past)
    where scope.contains(try survivor(of: row.claim)) {
      ids.insert(row.id)
      for case .attribution(let cited) in row.cites { ids.insert(cited) }
    }
    return ids
  }

  private func scope(of claim: ClaimID) throws(DeskError) -> Set<ClaimID> {
    let memo = LinkCache(self)
    return Set(try AssessmentScope(assessing: claim, links: memo.live).claims)
  }
}
