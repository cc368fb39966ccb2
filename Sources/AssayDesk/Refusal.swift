/// A call that cannot be accepted as it is, in words for the person who made it.
package struct Refusal: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case notFound, conflict, versionMismatch, forbidden, policyUnmet, invalid, requestKeyReused
    case limit
  }

  package let kind: Kind
  /// The parameter at fault, as a dotted path; nil when none is.
  package var field: String?
  package let message: String
  /// What to do next.
  package let hint: String?
  /// The call that the hint speaks of.
  package let remedy: Remedy?

  package init(
    _ kind: Kind,
    field: String? = nil,
    _ message: String,
    hint: String? = nil,
    remedy: Remedy? = nil
  ) {
    self.kind = kind
    self.field = field
    self.message = message
    self.hint = hint
    self.remedy = remedy
  }

  /// The same refusal with its field inside another: `at` becomes `attribution.at`.
  package func within(_ outer: String) -> Refusal {
    var copy = self
    copy.field = field.map { "\(outer).\($0)" } ?? outer
    return copy
  }
}
