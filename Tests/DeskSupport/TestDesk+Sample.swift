import AssayDesk
import AssayDomain
import AssayVocabulary

extension TestDesk {
  /// Makes a short history that creates every kind of row and changes all kinds except sources.
  ///
  /// C1 has the versions 1 (#1), 2 (#4) and 3 (#5), A1 1 (#1) and 2 (#6), L1 1 (#3) and 2 (#7).
  package func makeSample() throws {
    try call { (transaction) throws(DeskError) in
      var draft = AttributionDraft(by: "Axios")
      draft.via = CarrierDraft("Naya Kashmir")
      try transaction.submitClaim(ClaimDraft("Kazakhstan joins"), attribution: draft)
    }
    nowMs += 1_000
    try call { (transaction) throws(DeskError) in
      try transaction.submitClaim(ClaimDraft("Talks have ended"), attribution: nil)
    }
    try call { (transaction) throws(DeskError) in
      try transaction.addLink(from: 2, to: 1, kind: .corroborates, note: "as é said")
    }
    try call { (transaction) throws(DeskError) in try transaction.take(1) }
    nowMs += 1_000
    try call(.by(.ann)) { (transaction) throws(DeskError) in try transaction.release(1) }
    try call(.key("k")) { (transaction) throws(DeskError) in
      try transaction.see(1, url: "https://axios.com/é", at: "2025-11-06")
    }
    try call(.because("no longer so")) { (transaction) throws(DeskError) in
      try transaction.withdrawLink(1)
    }
    try call { (transaction) throws(DeskError) in
      try transaction.addSource(SourceDraft("Straße", .government))
    }
  }

  /// Makes a policy, a role, and after the sample a claim, C3, whose verdict goes stale, with events of their own.
  package func makeVerdicts() throws {
    try call { (transaction) throws(DeskError) in
      var edit = PolicyCorrection()
      edit.needsFourEyes = true
      try transaction.setPolicy(edit)
    }
    try call { (transaction) throws(DeskError) in
      try transaction.grant(.reviewer, to: .user(uid: 3), named: "mira")
    }
    try call { (transaction) throws(DeskError) in
      try transaction.submitClaim(
        ClaimDraft("Nobody signed"),
        attribution: AttributionDraft(by: "Axios")
      )
    }
    try call(.by(.bob).with { $0.reason = "so they say" }) { (transaction) throws(DeskError) in
      try transaction.propose(3, verdict: .unverifiable, label: nil, overrides: false)
    }
    nowMs += 1_000
    try call(.by(.cleo)) { (transaction) throws(DeskError) in
      try transaction.approve(3, overrides: false)
    }
    try attribute(3, by: "Tass")
    try addSource(SourceDraft("Gazette", .outlet) { $0.reliability = .b })
    try attribute(3, by: "Gazette", .denies)
    try call { (transaction) throws(DeskError) in try transaction.take(2) }
  }
}
