package import AssayDomain
package import AssayVocabulary

/// Changes to a desk's policy; nil keeps a rule.
package struct PolicyCorrection: Sendable, Hashable {
  package var needsFourEyes: Bool?
  package var leaseMinutes: Int64?
  package var timeZone: String?
  package var defaultRole: Role?
  /// The requirements of these verdicts; an empty list removes them, and other verdicts keep theirs.
  package var needs: [Verdict: [VerdictNeed]] = [:]

  package init() {}

  /// The name of the first rule that is given, or of the first rule if none is.
  var firstField: String {
    if needsFourEyes != nil { return "fourEyes" }
    if leaseMinutes != nil { return "leaseMinutes" }
    if timeZone != nil { return "timeZone" }
    if defaultRole != nil { return "defaultRole" }
    return needs.isEmpty ? "fourEyes" : "needs"
  }
}
