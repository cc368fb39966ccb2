/// What a user may do; each role may also do what those before it may.
package enum Role: String, CaseIterable, Comparable, Sendable {
  case none, reader, contributor, reviewer, editor

  package static func < (one: Role, other: Role) -> Bool {
    one.rank < other.rank
  }

  private var rank: Int {
    switch self {
    case .none: 0
    case .reader: 1
    case .contributor: 2
    case .reviewer: 3
    case .editor: 4
    }
  }
}

extension Role {
  /// The role of a user whom nothing makes an editor for good.
  ///
  /// The user's own grant decides, whatever the groups have; else the greatest of their groups; else what
  /// the policy gives to all. So one member of a group can be given less than the group.
  package static func of(user: Role?, groups: [Role], policy: Policy) -> Role {
    user ?? groups.max() ?? policy.defaultRole
  }
}
