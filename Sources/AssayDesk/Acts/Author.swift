/// Who makes a call, as the kernel reported it for the connection.
package struct Author: Sendable, Hashable {
  package let uid: Int64
  package let name: String
  /// The numbers of the groups that the process belongs to.
  package let groups: [UInt32]
  /// Whether this is root or the user who runs the server, who may do everything.
  package let isOwner: Bool

  package init(uid: Int64, name: String, groups: [UInt32], isOwner: Bool) {
    self.uid = uid
    self.name = name
    self.groups = groups
    self.isOwner = isOwner
  }
}
