package import AssayVocabulary

/// A role given to a user or to the members of a system group, until it is revoked.
package struct Grant: Hashable, Sendable {
  /// The user or group, by the number that the kernel reports for a connection.
  package enum Subject: Hashable, Sendable {
    case user(uid: UInt32)
    case group(gid: UInt32)
  }

  package var subject = Subject.user(uid: 0)
  /// The name of the user or group when the role was given.
  package var name = ""
  package var role = Role.none
  package var isLive = true
  /// Who gave or revoked the role.
  package var author = ""
  package var version: Int64 = 0

  package init() {}
}

extension Grant.Subject: CustomStringConvertible {
  /// `user 1001` or `group 61100`.
  package var description: String {
    switch self {
    case .user(let uid): "user \(uid)"
    case .group(let gid): "group \(gid)"
    }
  }
}
