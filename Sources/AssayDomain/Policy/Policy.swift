package import AssayVocabulary

/// The rules of review that a desk sets.
package struct Policy: Hashable, Sendable {
  /// Whether a verdict needs the approval of a second person.
  package var needsFourEyes = false
  /// Whether every verdict needs a reason that says why.
  package var needsRationale = true
  /// How long a claim stays with its holder without any act of theirs, in minutes.
  package var leaseMinutes: Int64 = 30
  /// The IANA name of the time zone in which dates are read.
  package var timeZone = "UTC"
  /// The role of users who have no grant.
  package var defaultRole = Role.none
  package var needs = VerdictNeeds.standard
  /// 0 until the desk changes the policy.
  package var version: Int64 = 0

  /// The policy until the desk changes it.
  package static let standard = Policy()

  package init() {}
}
