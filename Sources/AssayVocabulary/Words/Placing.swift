/// How the place of a report in a timeline is known.
package enum Placing: String, CaseIterable, Sendable {
  /// The report has a date.
  case dated
  /// The report has no date; a citation or recorded precedence gives its place.
  case recorded
  /// The time of the report is unknown.
  case unplaced
}
