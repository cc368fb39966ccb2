/// Where a claim stands in review.
package enum ClaimStatus: String, CaseIterable, Sendable {
  case submitted
  case inReview = "in_review"
  case proposed, decided, withdrawn, merged

  /// Those that are open.
  package static let open = Set(allCases.filter(\.isOpen))

  /// Whether the claim still waits for a verdict, which is what "unverified" means.
  package var isOpen: Bool {
    switch self {
    case .submitted, .inReview, .proposed: true
    case .decided, .withdrawn, .merged: false
    }
  }
}
