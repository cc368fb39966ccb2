/// The order of a list of claims.
package enum ClaimSort: String, CaseIterable, Sendable {
  case newest, oldest, credibility, queue
}
