/// The kind of statement that a claim is.
package enum ClaimKind: String, CaseIterable, Sendable {
  case statement, prediction, opinion
}
