package import AssayVocabulary

extension Role {
  /// Returns the role of a user who is not the owner of the desk.
  ///
  /// The user's own grant decides, whatever the groups have; otherwise the greatest role of their groups; otherwise the
  /// policy's default role. So a member of a group can be given less than the group.
  package static func of(user: Role?, groups: [Role], policy: Policy) -> Role {
    user ?? groups.max() ?? policy.defaultRole
  }
}
