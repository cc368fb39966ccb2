import AssayDomain
import AssayVocabulary
import DeskSupport

@testable import AssayDesk
@testable import AssayStore

/// The events at which each claim, or its fresh assessment, last changed, found event by event.
struct ChangeTimes {
  private struct State: Equatable {
    let claim: Claim
    let summary: AssessmentSummary
    let staleness: VerdictStaleness?
  }

  private(set) var changedAt: [ClaimID: Int64] = [:]
  private var states: [ClaimID: State] = [:]
  private var last: Int64 = 0

  mutating func follow(_ desk: Desk) throws {
    while last < desk.writer.headSeq {
      last += 1
      let now = try desk.asOf(last) { (snapshot) throws(DeskError) in
        let everything = try snapshot.everything()
        return try snapshot.store.claims.page(.ascending, beyond: 0, count: .max, asOf: last).map {
          (claim) throws(DeskError) in
          State(
            claim: claim,
            summary: everything.assess(claim.id).summary,
            staleness: try snapshot.freshStaleness(of: claim)
          )
        }
      }
      for state in now where states[state.claim.id] != state {
        states[state.claim.id] = state
        changedAt[state.claim.id] = last
      }
    }
  }
}
