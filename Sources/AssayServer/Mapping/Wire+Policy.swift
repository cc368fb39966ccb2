import AssayAPI
import AssayDesk
import AssayDomain
import AssayVocabulary
import Posix

extension Wire.Policy {
  init(_ policy: Policy) {
    self.init()
    fourEyes = policy.needsFourEyes
    needsRationale = policy.needsRationale
    leaseMinutes = policy.leaseMinutes
    timeZone = policy.timeZone
    defaultRole = policy.defaultRole
    needs = Verdict.allCases.map { verdict in
      NeedsOfVerdict(verdict, anyOf: policy.needs.alternatives[verdict] ?? [])
    }
    version = policy.version
  }
}

extension Wire.Transition {
  init(_ row: ReviewTable.Row) {
    self.init()
    actions = row.actions.map(\.rawValue)
    from = row.statuses
    when = row.guards.map(\.rawValue)
    role = (row.actions.map(\.role).min() ?? .reviewer)
    switch row.outcome {
    case .goes(let status, let holder):
      to = status
      self.holder = holder.rawValue
    case .goesBack: break
    case .isRefused(let refusal): refused = refusal.description
    case .isRefusedForHolder: refused = ReviewRefusal.heldBy("another").description
    case .isRefusedForAssignee: refused = ReviewRefusal.alreadyHeldBy("that user").description
    }
  }
}

extension Wire.Reviewer {
  init(_ grant: Grant) {
    self.init()
    switch grant.subject {
    case .user(let uid):
      user = grant.name
      number = Int64(uid)
    case .group(let gid):
      group = grant.name
      number = Int64(gid)
    }
    role = grant.role
    grantedBy = grant.author
    version = grant.version
  }
}

/// A user or group that a call names, as found on this machine.
struct NamedSubject: Sendable {
  let subject: Grant.Subject
  let name: String

  init(_ wire: Wire.ReviewerName) throws(DeskError) {
    switch (wire.user, wire.group) {
    case (let name?, nil):
      guard let uid = User.id(of: name) else { throw Self.unknown("user", name) }
      subject = .user(uid: uid)
      self.name = User.name(of: uid) ?? "uid \(uid)"
    case (nil, let name?):
      guard let gid = Group.id(of: name) else { throw Self.unknown("group", name) }
      subject = .group(gid: gid)
      self.name = Group.name(of: gid) ?? "gid \(gid)"
    case (nil, nil):
      throw .invalid("user", "say whose role: give user or group")
    case (_?, _?):
      throw .invalid("group", "a role is a user's or a group's; give one of the two")
    }
  }

  private static func unknown(_ what: String, _ name: String) -> DeskError {
    .invalid(
      what,
      "this machine knows no \(what) \"\(name)\"",
      hint: "the server looks names up where it runs; a number works as well"
    )
  }
}
