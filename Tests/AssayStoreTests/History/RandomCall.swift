import AssayDomain
import AssaySearch
import AssayVocabulary
import DeskSupport

@testable import AssayDesk
@testable import AssayStore

/// The act of a call of a random history.
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
  case takeNext([ClaimCondition])
  case reopen(ClaimID)
  case withdrawClaim(ClaimID)
  case approve(ClaimID, overrides: Bool)
  case reject(ClaimID)
  case setPolicy(PolicyCorrection)
  case grant(Role, Grant.Subject)
  case revoke(Grant.Subject)
  case propose(ClaimID, Verdict, label: String?, overrides: Bool)
  case editSource(SourceReference, SourceCorrection)
  case mergeSource(SourceReference, SourceReference)
  case unmergeSource(SourceReference)
  case editClaim(ClaimID, ClaimCorrection)
  case tagClaim(ClaimID, adding: [String], removing: [String])
  case mergeClaim(ClaimID, ClaimID)
  case unmergeClaim(ClaimID)
  case editAttribution(AttributionID, AttributionCorrection)
  case addEvidence(EvidenceDraft)
  case withdrawEvidence(EvidenceID)
  case addNote(NoteDraft)

  func perform(_ transaction: WriteTransaction) throws(DeskError) {
    switch self {
    case .addSource(let draft): try transaction.addSource(draft)
    case .submit(let claim, let attribution):
      try transaction.submitClaim(claim, attribution: attribution)
    case .attribute(let claim, let draft): try transaction.attribute(claim, draft)
    case .see(let id, let url, let at): try transaction.see(id, url: url, at: at)
    case .withdraw(let id): try transaction.withdrawAttribution(id)
    case .link(let from, let to, let kind, let note):
      try transaction.addLink(from: from, to: to, kind: kind, note: note)
    case .unlink(let id): try transaction.withdrawLink(id)
    case .take(let id): try transaction.take(id)
    case .release(let id): try transaction.release(id)
    case .assign(let id, let user): try transaction.assign(id, to: user)
    case .takeNext(let filter): try transaction.takeNext(filter)
    case .reopen(let id): try transaction.reopen(id)
    case .withdrawClaim(let id): try transaction.withdrawClaim(id)
    case .approve(let id, let overrides): try transaction.approve(id, overrides: overrides)
    case .reject(let id): try transaction.reject(id)
    case .setPolicy(let edit): try transaction.setPolicy(edit)
    case .grant(let role, let subject): try transaction.grant(role, to: subject, named: "x")
    case .revoke(let subject): try transaction.revoke(from: subject, named: "x")
    case .propose(let id, let verdict, let label, let overrides):
      try transaction.propose(id, verdict: verdict, label: label, overrides: overrides)
    case .editSource(let source, let edit): try transaction.editSource(source, edit)
    case .mergeSource(let source, let survivor): try transaction.mergeSource(source, into: survivor)
    case .unmergeSource(let source): try transaction.unmergeSource(source)
    case .editClaim(let id, let edit): try transaction.editClaim(id, edit)
    case .tagClaim(let id, let adding, let removing):
      try transaction.tagClaim(id, adding: adding, removing: removing)
    case .mergeClaim(let id, let survivor): try transaction.mergeClaim(id, into: survivor)
    case .unmergeClaim(let id): try transaction.unmergeClaim(id)
    case .editAttribution(let id, let edit): try transaction.editAttribution(id, edit)
    case .addEvidence(let draft): try transaction.addEvidence(draft)
    case .withdrawEvidence(let id): try transaction.withdrawEvidence(id)
    case .addNote(let draft): try transaction.addNote(draft)
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
    job(call.request) { (transaction) throws(DeskError) in try call.act.perform(transaction) }
  }
}
