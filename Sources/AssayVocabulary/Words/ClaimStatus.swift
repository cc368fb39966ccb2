/// Where a claim stands in review.
package enum ClaimStatus: String, CaseIterable, Sendable {
  case submitted
  case inReview = "in_review"
  case proposed, decided, withdrawn, merged

  /// Whether the claim still waits for a verdict, which is what "unverified" means.
  package var isOpen: Bool {
    switch self {
    case .submitted, .inReview, .proposed: true
    case .decided, .withdrawn, .merged: false
    }
  }
}
