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
  case propose(ClaimID, Verdict, label: String?, overrides: Bool)

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
    case .propose(let id, let verdict, let label, let overrides):
      try change.propose(id, verdict: verdict, label: label, overrides: overrides)
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
