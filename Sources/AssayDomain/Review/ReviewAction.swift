package import AssayVocabulary

/// An act of review on a claim.
package enum ReviewAction: String, CaseIterable, Sendable {
  case take, release
  /// Assigns the claim to a user, whoever held it.
  case assign
  /// Assigns the claim to nobody, whoever held it.
  case unassign
  case propose, approve, reject, reopen, withdraw, merge, unmerge

  /// The least role that may perform the act.
  package var role: Role {
    switch self {
    case .take, .release, .assign, .unassign, .propose, .approve, .reject, .reopen, .withdraw:
      .reviewer
    case .merge, .unmerge: .editor
    }
  }

  /// The participle of the act, as in "C2 cannot be taken".
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
