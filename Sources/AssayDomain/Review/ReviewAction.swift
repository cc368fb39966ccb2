/// What a reviewer does with a claim.
package enum ReviewAction: String, CaseIterable, Sendable {
  case take, propose, release
  /// Gives it to somebody, whoever held it.
  case assign
  /// Gives it to nobody, whoever held it.
  case unassign
  case reopen, withdraw
}
