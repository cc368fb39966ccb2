/// What a reviewer does with a claim.
package enum ReviewAction: String, CaseIterable, Sendable {
  case take, propose, release
}
