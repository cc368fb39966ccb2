package import AssayDomain
package import AssayVocabulary

/// What a desk changes of its rules; nil keeps what is there.
package struct PolicyCorrection: Sendable, Hashable {
  package var needsFourEyes: Bool?
  package var leaseMinutes: Int64?
  package var timeZone: String?
  package var defaultRole: Role?
  /// The needs of these verdicts; others keep theirs, and none at all needs nothing.
  package var needs: [Verdict: [VerdictNeed]] = [:]

  package init() {}

  /// The name of the first rule that it gives, or of the first that there is.
  var firstField: String {
    if needsFourEyes != nil { return "fourEyes" }
    if leaseMinutes != nil { return "leaseMinutes" }
    if timeZone != nil { return "timeZone" }
    if defaultRole != nil { return "defaultRole" }
    return needs.isEmpty ? "fourEyes" : "needs"
  }
}
