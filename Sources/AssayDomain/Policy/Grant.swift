package import AssayVocabulary

/// A role given to a user or to the members of a group of the system, until it is revoked.
package struct Grant: Hashable, Sendable {
  /// Whom a role is given to, by the number that the kernel tells of who connects.
  package enum Subject: Hashable, Sendable {
    case user(uid: UInt32)
    case group(gid: UInt32)
  }

  package var subject = Subject.user(uid: 0)
  /// What the user or group was called when the role was given.
  package var name = ""
  package var role = Role.none
  package var isLive = true
  /// Who gave it, or took it back.
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
