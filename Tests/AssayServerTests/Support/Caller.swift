import AssayDesk
import AssayStore
import Support

/// Who makes a call to a `Desk`.
struct Caller: ExpressibleByStringLiteral {
  let name: String
  /// The numbers of the groups of the system that they belong to.
  let groups: [UInt32]
  /// Whether they may do everything, as the user who runs the server may.
  let isOwner: Bool

  /// A user who may do everything.
  init(stringLiteral name: String) { self.init(name, groups: [], isOwner: true) }

  private init(_ name: String, groups: [UInt32], isOwner: Bool) {
    self.name = name
    self.groups = groups
    self.isOwner = isOwner
  }

  /// A user who may do what was granted to them.
  static func user(_ name: String, groups: [UInt32] = []) -> Caller {
    Caller(name, groups: groups, isOwner: false)
  }

  /// Made of the name, so that each has another.
  var uid: Int64 { Int64(name.utf8.reduce(7) { $0 * 31 % 65_521 + Int($1) }) }

  var author: Author { Author(uid: uid, name: name, groups: groups, isOwner: isOwner) }
}

extension Desk {
  /// Gives a role to a user, as an editor does.
  func grant(_ role: String, to caller: Caller) throws {
    try call("reviewer.grant", ["user": .string(String(caller.uid)), "role": .string(role)])
  }

  /// Gives a role to the members of a group.
  func grant(_ role: String, toGroup group: UInt32) throws {
    try call("reviewer.grant", ["group": .string(String(group)), "role": .string(role)])
  }
}
