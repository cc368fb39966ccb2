/// Why a call cannot be accepted, in words for the person who made it.
package struct Refusal: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case notFound, conflict, versionMismatch, forbidden, policyUnmet, invalid, requestKeyReused
    case limit
  }

  package let kind: Kind
  /// The parameter at fault, as a dotted path; nil if no parameter is.
  package var field: String?
  package let message: String
  /// What the caller can do next.
  package let hint: String?
  /// The call that the hint mentions.
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

  /// Returns the refusal with its field inside another: `at` becomes `attribution.at`.
  package func within(_ outer: String) -> Refusal {
    var copy = self
    copy.field = field.map { "\(outer).\($0)" } ?? outer
    return copy
  }
}
