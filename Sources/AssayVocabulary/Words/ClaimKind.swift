/// What sort of sentence a claim is.
package enum ClaimKind: String, CaseIterable, Sendable {
  case statement, prediction, opinion
}
