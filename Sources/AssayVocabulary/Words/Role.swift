/// What a user may do; each role includes the rights of the roles before it.
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
