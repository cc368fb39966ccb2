/// By what a report in a timeline has its place.
package enum Placing: String, CaseIterable, Sendable {
  /// It is dated.
  case dated
  /// It has no date, but what it cites or precedes tells.
  case recorded
  /// Nothing tells when it was made.
  case unplaced
}
