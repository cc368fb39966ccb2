package import AssayDomain
package import AssayVocabulary

extension RecordTransaction {
  /// The desk's policy at this moment.
  func policy() throws(DeskError) -> Policy { try snapshot.policy() }

  /// Changes the desk's policy from this event on; earlier decisions stay.
  package func setPolicy(_ edit: PolicyCorrection) throws(DeskError) {
    let old = try policy()
    try expectVersion(old.version, of: "the policy")
    var policy = old
    policy.needsFourEyes = edit.needsFourEyes ?? old.needsFourEyes
    policy.needsRationale = edit.needsRationale ?? old.needsRationale
    policy.leaseMinutes = edit.leaseMinutes ?? old.leaseMinutes
    guard (1...ActLimits.maximumLeaseMinutes).contains(policy.leaseMinutes) else {
      throw .invalid(
        "leaseMinutes",
        "a lease lasts from 1 minute to \(ActLimits.maximumLeaseMinutes), which is a week"
      )
    }
    if let zone = edit.timeZone { policy.timeZone = try timeZone(zone) }
    policy.defaultRole = edit.defaultRole ?? old.defaultRole
    guard policy.defaultRole < .editor else {
      throw .invalid(
        "defaultRole",
        "not everybody can be an editor, who may change the policy itself",
        hint: "grant that role to users or groups with reviewer.grant",
        remedy: Remedy("reviewer.grant", ["role": Role.editor.rawValue])
      )
    }
    var given: Set<Verdict> = []
    for (index, needs) in edit.needs.enumerated() {
      guard given.insert(needs.verdict).inserted else {
        throw .invalid(
          "needs[\(index)].verdict",
          "the needs of \(needs.verdict.rawValue) are given twice"
        )
      }
      policy.needs.alternatives[needs.verdict] = needs.anyOf.isEmpty ? nil : needs.anyOf
    }
    guard policy != old else { throw .unchanged("the policy", field: edit.firstField) }
    policy.version = old.version + 1
    try put(.policy(policy))
  }

  private func timeZone(_ name: String) throws(DeskError) -> String {
    guard snapshot.timeZones.days(of: name) == nil else { return name }
    throw .invalid(
      "timeZone",
      "there is no time zone \"\(name.prefix(60))\"",
      hint: TimeZones.nearest(to: name).map { "did you mean \($0)?" }
        ?? "zones are named as by IANA, such as Europe/Berlin or UTC"
    )
  }

  /// Grants a role to a user or group, replacing any that they have.
  package func grant(
    _ role: Role,
    to subject: Grant.Subject,
    named name: String
  ) throws(DeskError) {
    let old = try snapshot.grant(to: subject)
    if let old, old.isLive, old.role == role {
      throw .conflict("\(name) has the role \(role.rawValue) already", field: "role")
    }
    try expectVersion(old?.version ?? 0, of: "the grant to \(name)")
    var grant = Grant()
    grant.subject = subject
    grant.name = name
    grant.role = role
    grant.author = request.author.name
    grant.version = (old?.version ?? 0) + 1
    try put(.grant(grant))
  }

  /// Revokes the role that a user or group was granted.
  package func revoke(from subject: Grant.Subject, named name: String) throws(DeskError) {
    guard var grant = try snapshot.grant(to: subject), grant.isLive else {
      throw .notFound(
        "role that was granted to \(name)",
        field: subject.field,
        hint: "see who has which role with reviewer.list",
        remedy: Remedy("reviewer.list")
      )
    }
    try expectVersion(grant.version, of: "the grant to \(name)")
    grant.isLive = false
    grant.author = request.author.name
    grant.version += 1
    try put(.grant(grant))
  }
}

extension Grant.Subject {
  /// The parameter that names the subject.
  fileprivate var field: String {
    switch self {
    case .user: "user"
    case .group: "group"
    }
  }
}

extension PolicyCorrection {
  /// The name of the first rule that is given, or of the first rule if none is.
  fileprivate var firstField: String {
    if needsFourEyes != nil { return "fourEyes" }
    if needsRationale != nil { return "needsRationale" }
    if leaseMinutes != nil { return "leaseMinutes" }
    if timeZone != nil { return "timeZone" }
    if defaultRole != nil { return "defaultRole" }
    return needs.isEmpty ? "fourEyes" : "needs"
  }
}
