package import AssayDomain
package import AssayVocabulary

extension RecordSnapshot {
  /// The desk's policy at the snapshot's moment.
  package func policy() throws(DeskError) -> Policy {
    try storedPolicy() ?? .standard
  }

  /// The days of the desk's time zone, by its policy at the snapshot's moment.
  package func days() throws(DeskError) -> DayBoundaries {
    guard let days = timeZones.days(of: try policy().timeZone) else {
      throw .damaged(table: "policy", column: "time_zone")
    }
    return days
  }

  /// The days for reading a claim's dates; skips the policy if the claim has no dates.
  package func days(for claim: Claim) throws(DeskError) -> DayBoundaries {
    claim.due == nil && claim.checkAfter == nil ? .utc : try days()
  }

  /// The role that a user has now, independent of the snapshot's moment.
  package func role(of author: Author) throws(DeskError) -> Role {
    if author.isOwner { return .editor }
    let newest = newest
    let own = try UInt32(exactly: author.uid).map { (uid) throws(DeskError) in
      try newest.granted(.user(uid: uid))
    }
    var groups: [Role] = []
    for group in author.groups {
      if let role = try newest.granted(.group(gid: group)) { groups.append(role) }
    }
    return .of(user: own ?? nil, groups: groups, policy: try newest.policy())
  }

  /// The role that a user or group was granted, nil if it was revoked.
  private func granted(_ subject: Grant.Subject) throws(DeskError) -> Role? {
    guard let grant = try grant(to: subject), grant.isLive else { return nil }
    return grant.role
  }

  /// The live grants of roles to users and groups, in the order of their numbers.
  package func grants() throws(DeskError) -> [Grant] {
    try storedGrants().filter(\.isLive)
  }

  /// Throws a refusal unless the user has the role; its hint says who can grant it.
  ///
  /// `act` is the beginning of the message, the act that is refused.
  package func require(_ role: Role, of author: Author, for act: String) throws(DeskError) {
    guard role > .none, !author.isOwner else { return }
    let own = try self.role(of: author)
    guard own < role else { return }
    throw .refused(
      Refusal(
        .forbidden,
        "\(act) needs the role \(role.rawValue), and \(author.name) has \(own.article)",
        hint: try roleHint(),
        remedy: Remedy("reviewer.grant", ["user": author.name, "role": role.rawValue])
      )
    )
  }

  private func roleHint() throws(DeskError) -> String {
    let editors = try grants().filter { $0.role == .editor }.map { grant in
      switch grant.subject {
      case .user: grant.name
      case .group: "a member of \(grant.name)"
      }
    }
    let whom = (["the user who runs the server"] + editors.prefix(5)).joined(separator: ", or ")
    return "\(whom) can give it with reviewer.grant"
  }
}

extension Role {
  /// The role as a sentence names it.
  fileprivate var article: String { self == .none ? "none" : rawValue }
}
