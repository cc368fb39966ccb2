package import AssayVocabulary

extension Role {
  /// The role of a user whom nothing makes an editor for good.
  ///
  /// The user's own grant decides, whatever the groups have; else the greatest of their groups; else what
  /// the policy gives to all. So one member of a group can be given less than the group.
  package static func of(user: Role?, groups: [Role], policy: Policy) -> Role {
    user ?? groups.max() ?? policy.defaultRole
  }
}
