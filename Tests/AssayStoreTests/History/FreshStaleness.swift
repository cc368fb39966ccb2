import AssayDomain
import AssayEncoding
import AssayVocabulary
import DeskSupport

@testable import AssayDesk
@testable import AssayStore

extension ReadSnapshot {
  /// Whether a claim's verdict stands, by scanning everything: an implementation of the design that shares only the
  /// assessment with the product.
  func freshStaleness(of claim: Claim) throws(DeskError) -> VerdictStaleness? {
    guard claim.status == .decided, let decision = claim.decision else { return nil }
    let then = ReadSnapshot(store, asOf: decision.seq, instantMs: nil)
    let (was, now) = (try then.everything(), try everything())
    let old = was.assess(claim.id)
    let new = now.assess(claim.id)
    let text = try store.claims.get(claim.key, asOf: decision.seq)?.text ?? ""
    var isStale =
      !text.utf8.elementsEqual(claim.text.utf8) || old.counts != new.counts
      || old.against != new.against || old.credibility != new.credibility || old.first != new.first
      || old.roots != new.roots || old.flags != new.flags
    let before = try then.rested(on: claim.id)
    let after = try rested(on: claim.id)
    isStale = isStale || !before.isSubset(of: after)
    if isStale { return .stale }
    let known = try then.seen(on: claim.id)
    var newSince = 0
    for id in try seen(on: claim.id).subtracting(known)
    where try attribution(id)?.isLive ?? false {
      newSince += 1
    }
    return VerdictStaleness(isStale: false, newSince: newSince)
  }

  /// Every live record in the scope of a claim, each as a text of its contents.
  private func rested(on claim: ClaimID) throws(DeskError) -> Set<String> {
    let scope = try scope(of: claim)
    var records: Set<String> = []
    for id in try seen(on: claim) {
      guard var row = try attribution(id), row.isLive else { continue }
      row.version = 0
      records.insert("\(row)")
    }
    for var row in try store.links.page(.ascending, beyond: 0, count: .max, asOf: past)
    where row.isLive {
      let (from, to) = (try survivor(of: row.from), try survivor(of: row.to))
      guard from != to, scope.contains(from), scope.contains(to) else { continue }
      row.version = 0
      records.insert("\(row)")
    }
    for var row in try store.evidence.page(.ascending, beyond: 0, count: .max, asOf: past)
    where row.isLive {
      guard scope.contains(try survivor(of: row.claim)) else { continue }
      row.version = 0
      records.insert("\(row)")
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
