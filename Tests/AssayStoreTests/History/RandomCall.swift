import AssayDomain

@testable import AssayStore

/// What a call of a random history does.
enum Act: Sendable {
  case addSource(SourceDraft)
  case submit(ClaimDraft, AttributionDraft?)
  case attribute(ClaimID, AttributionDraft)
  case see(AttributionID, url: String?, at: String?)
  case withdraw(AttributionID)
  case link(ClaimID, ClaimID, LinkKind, note: String?)
  case unlink(LinkID)
  case take(ClaimID)
  case release(ClaimID)
  case assign(ClaimID, to: String?)
  case takeNext(ClaimFilter)
  case reopen(ClaimID)
  case withdrawClaim(ClaimID)
  case approve(ClaimID, overrides: Bool)
  case reject(ClaimID)
  case setPolicy(PolicyCorrection)
  case grant(Role, Grant.Subject)
  case revoke(Grant.Subject)
  case propose(ClaimID, Verdict, label: String?, overrides: Bool)
  case editSource(SourceSelector, SourceCorrection)
  case mergeSource(SourceSelector, SourceSelector)
  case unmergeSource(SourceSelector)
  case editClaim(ClaimID, ClaimCorrection)
  case tagClaim(ClaimID, adding: [String], removing: [String])
  case mergeClaim(ClaimID, ClaimID)
  case unmergeClaim(ClaimID)
  case editAttribution(AttributionID, AttributionCorrection)
  case addEvidence(EvidenceDraft)
  case withdrawEvidence(EvidenceID)
  case addNote(NoteDraft)

  func perform(_ change: Change) throws(StoreError) {
    switch self {
    case .addSource(let draft): try change.addSource(draft)
    case .submit(let claim, let attribution):
      try change.submitClaim(claim, attribution: attribution)
    case .attribute(let claim, let draft): try change.attribute(claim, draft)
    case .see(let id, let url, let at): try change.see(id, url: url, at: at)
    case .withdraw(let id): try change.withdrawAttribution(id)
    case .link(let from, let to, let kind, let note):
      try change.addLink(from: from, to: to, kind: kind, note: note)
    case .unlink(let id): try change.withdrawLink(id)
    case .take(let id): try change.take(id)
    case .release(let id): try change.release(id)
    case .assign(let id, let user): try change.assign(id, to: user)
    case .takeNext(let filter): try change.takeNext(filter)
    case .reopen(let id): try change.reopen(id)
    case .withdrawClaim(let id): try change.withdrawClaim(id)
    case .approve(let id, let overrides): try change.approve(id, overrides: overrides)
    case .reject(let id): try change.reject(id)
    case .setPolicy(let edit): try change.setPolicy(edit)
    case .grant(let role, let subject): try change.grant(role, to: subject, named: "x")
    case .revoke(let subject): try change.revoke(from: subject, named: "x")
    case .propose(let id, let verdict, let label, let overrides):
      try change.propose(id, verdict: verdict, label: label, overrides: overrides)
    case .editSource(let source, let edit): try change.editSource(source, edit)
    case .mergeSource(let source, let survivor): try change.mergeSource(source, into: survivor)
    case .unmergeSource(let source): try change.unmergeSource(source)
    case .editClaim(let id, let edit): try change.editClaim(id, edit)
    case .tagClaim(let id, let adding, let removing):
      try change.tagClaim(id, adding: adding, removing: removing)
    case .mergeClaim(let id, let survivor): try change.mergeClaim(id, into: survivor)
    case .unmergeClaim(let id): try change.unmergeClaim(id)
    case .editAttribution(let id, let edit): try change.editAttribution(id, edit)
    case .addEvidence(let draft): try change.addEvidence(draft)
    case .withdrawEvidence(let id): try change.withdrawEvidence(id)
    case .addNote(let draft): try change.addNote(draft)
    }
  }
}

/// A call of a random history.
struct RandomCall: Sendable {
  var request: WriteRequest
  let act: Act
}

extension Desk {
  func job(_ call: RandomCall) -> StoreWriter.Job {
    job(call.request) { (change) throws(StoreError) in try call.act.perform(change) }
  }
}
