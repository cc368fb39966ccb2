package import AssayVocabulary

/// What a reviewer does with a claim.
package enum ReviewAction: String, CaseIterable, Sendable {
  case take, release
  /// Gives it to somebody, whoever held it.
  case assign
  /// Gives it to nobody, whoever held it.
  case unassign
  case propose, approve, reject, reopen, withdraw, merge, unmerge

  /// The least role that may do it.
  package var role: Role {
    switch self {
    case .take, .release, .assign, .unassign, .propose, .approve, .reject, .reopen, .withdraw:
      .reviewer
    case .merge, .unmerge: .editor
    }
  }

  /// What is done to the claim, as in "C2 cannot be taken".
  package var deed: String {
    switch self {
    case .take: "taken"
    case .release, .unassign: "released"
    case .assign: "assigned"
    case .propose: "decided"
    case .approve: "approved"
    case .reject: "rejected"
    case .reopen: "reopened"
    case .withdraw: "withdrawn"
    case .merge: "merged"
    case .unmerge: "unmerged"
    }
  }
}
