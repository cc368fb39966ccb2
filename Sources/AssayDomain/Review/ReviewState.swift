/// Where a claim stands at the moment of the act, a lease that ran out already taken off.
package struct ReviewState: Hashable, Sendable {
  package var status: ClaimStatus
  /// Who holds the claim for review.
  package var holder: String?

  package init(status: ClaimStatus, holder: String?) {
    self.status = status
    self.holder = holder
  }
}
