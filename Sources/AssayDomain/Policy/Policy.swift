package import AssayVocabulary

/// The rules that a desk has set itself.
package struct Policy: Hashable, Sendable {
  /// Whether a verdict needs somebody beside its proposer to decide.
  package var needsFourEyes = false
  /// How long a claim stays with who took it, without any act of theirs.
  package var leaseMinutes: Int64 = 30
  /// The IANA name of the zone in whose days dates are meant.
  package var timeZone = "UTC"
  /// The role of users who were granted none.
  package var defaultRole = Role.none
  package var needs = VerdictNeeds.standard
  /// 0 until a desk sets anything.
  package var version: Int64 = 0

  /// What holds until a desk sets anything else.
  package static let standard = Policy()

  package init() {}
}
