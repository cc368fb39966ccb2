/// The stance of a source on a claim.
///
/// `confirms` means that the source is in a position to know and says so.
package enum Stance: String, CaseIterable, Sendable {
  case asserts, confirms, denies
}
