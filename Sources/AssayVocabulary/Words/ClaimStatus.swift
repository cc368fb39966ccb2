/// The status of a claim in review.
package enum ClaimStatus: String, CaseIterable, Sendable {
  case submitted
  case inReview = "in_review"
  case proposed, decided, withdrawn, merged

  /// The open statuses.
  package static let open = Set(allCases.filter(\.isOpen))

  /// Whether the claim still needs a verdict, which is what "unverified" means.
  package var isOpen: Bool {
    switch self {
    case .submitted, .inReview, .proposed: true
    case .decided, .withdrawn, .merged: false
    }
  }
}
