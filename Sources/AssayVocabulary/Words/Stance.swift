/// How a source stands to a claim.
///
/// `confirms` says that it is in a position to know and says so.
package enum Stance: String, CaseIterable, Sendable {
  case asserts, confirms, denies
}
