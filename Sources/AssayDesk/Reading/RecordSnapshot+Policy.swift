package import AssayDomain
package import AssayVocabulary

extension RecordSnapshot {
  /// The desk's rules at the snapshot's moment.
  package func policy() throws(DeskError) -> Policy {
    try storedPolicy() ?? .standard
  }

  /// Where the desk's days begin, by its policy at the snapshot's moment.
  package func days() throws(DeskError) -> DayBoundaries {
    guard let days = timeZones.days(of: try policy().timeZone) else {
      throw .damaged(table: "policy", column: "time_zone")
    }
    return days
  }

  /// The days by which a claim's dates are read; the policy is not asked where it has none.
  package func days(for claim: Claim) throws(DeskError) -> DayBoundaries {
    claim.due == nil && claim.checkAfter == nil ? .utc : try days()
  }

  /// What a user may do now, whatever moment the snapshot is of.
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

  /// The role that a user or group was given and still has.
  private func granted(_ subject: Grant.Subject) throws(DeskError) -> Role? {
    guard let grant = try grant(to: subject), grant.isLive else { return nil }
    return grant.role
  }

  /// The roles that users and groups have been given and still have, in order of their numbers.
  package func grants() throws(DeskError) -> [Grant] {
    try storedGrants().filter(\.isLive)
  }

  /// Refuses what a user's role is too small for, in words that say who can change that.
  ///
  /// `act` is what is refused, as the beginning of a sentence.
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
  /// "the role reader", "no role".
  fileprivate var article: String { self == .none ? "none" : rawValue }
}
