import AssayAPI
import JSONRPC
import Posix

/// The users whom a server serves, judged by the peer credentials that the kernel reports.
struct PeerPolicy: Sendable {
  /// The users who are always served, and are always editors.
  let uids: Set<UInt32>
  /// The group whose members are served too; nil if there is none.
  let group: UInt32?

  /// Serves the server's own user, root, and the members of a group.
  init(group: UInt32?) {
    uids = [User.currentID, 0]
    self.group = group
  }

  func admits(_ socket: borrowing FileDescriptor, uid: UInt32) -> Bool {
    if uids.contains(uid) { return true }
    guard let group else { return false }
    return groups(of: socket).contains(group)
  }

  /// The groups of the peer's process; empty if the kernel does not report them.
  func groups(of socket: borrowing FileDescriptor) -> [UInt32] {
    (try? UnixSocket.peerGroups(of: socket)) ?? []
  }

  /// The error sent to all other users.
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
