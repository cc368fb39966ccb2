package import AssayVocabulary

/// The rules that a desk has set itself.
package struct Policy: Hashable, Sendable {
  /// Whether a verdict needs somebody beside its proposer to decide.
  package var needsFourEyes: Bool
  /// How long a claim stays with who took it, without any act of theirs.
  package var leaseMinutes: Int64
  /// The IANA name of the zone in whose days dates are meant.
  package var timeZone: String
  /// The role of users who were granted none.
  package var defaultRole: Role
  package var needs: VerdictNeeds
  /// 0 until a desk sets anything.
  package var version: Int64

  /// What holds until a desk sets anything else.
  package static let standard = Policy(
    needsFourEyes: false,
    leaseMinutes: 30,
    timeZone: "UTC",
    defaultRole: .none,
    needs: .standard,
    version: 0
  )

  package init(
    needsFourEyes: Bool,
    leaseMinutes: Int64,
    timeZone: String,
    defaultRole: Role,
    needs: VerdictNeeds,
    version: Int64
  ) {
    self.needsFourEyes = needsFourEyes
    self.leaseMinutes = leaseMinutes
    self.timeZone = timeZone
    self.defaultRole = defaultRole
    self.needs = needs
    self.version = version
  }
}
