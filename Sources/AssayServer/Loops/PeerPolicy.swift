import AssayAPI
import JSONRPC
import Posix

/// Whom a server serves, by what the kernel says of who connects.
struct PeerPolicy: Sendable {
  /// Always served, and editors for good.
  let uids: Set<UInt32>
  /// Whose members are served besides; nil where there is none.
  let group: UInt32?

  /// The server's own user, root, and the members of a group.
  init(group: UInt32?) {
    uids = [User.currentID, 0]
    self.group = group
  }

  func admits(_ socket: borrowing FileDescriptor, uid: UInt32) -> Bool {
    if uids.contains(uid) { return true }
    guard let group else { return false }
    return groups(of: socket).contains(group)
  }

  /// The groups that who connects belongs to; none where the kernel does not tell.
  func groups(of socket: borrowing FileDescriptor) -> [UInt32] {
    (try? UnixSocket.peerGroups(of: socket)) ?? []
  }

  /// What everybody else is told.
  var refusal: RPCError {
    group == nil
      ? RPCError(
        .forbidden,
        "this server is another user's",
        hint: "start a server of your own, or ask for a shared one"
      )
      : RPCError(
        .forbidden,
        "this server serves the members of a group, and you are none",
        hint: "ask whoever runs it to add you, and log in again"
      )
  }
}
