internal import CEpoll
import Glibc

/// Who connected, as the kernel recorded it at that moment; the peer cannot forge it.
package struct PeerCredentials: Hashable, Sendable {
  package let pid: Int32
  package let uid: UInt32
  package let gid: UInt32
}

extension UnixSocket {
  /// Returns the credentials of the process at the other end of a connected socket.
  package static func peerCredentials(
    of socket: borrowing FileDescriptor
  ) throws(PosixError) -> PeerCredentials {
    var peer = assay_peer_credentials()
    var size = socklen_t(MemoryLayout<assay_peer_credentials>.size)
    guard getsockopt(socket.rawValue, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 else {
      throw .last("getsockopt")
    }
    return PeerCredentials(pid: peer.pid, uid: peer.uid, gid: peer.gid)
  }

  /// Returns the groups of the process at the other end of a connected socket: its own, then its supplementary ones.
  package static func peerGroups(
    of socket: borrowing FileDescriptor
  ) throws(PosixError) -> [UInt32] {
    var groups = [gid_t](repeating: 0, count: 64)
    var size = socklen_t(groups.count * MemoryLayout<gid_t>.size)
    var result = getsockopt(socket.rawValue, SOL_SOCKET, Int32(ASSAY_SO_PEERGROUPS), &groups, &size)
    if result != 0, errno == ERANGE {
      // The kernel has returned the size that it needs.
      groups = [gid_t](repeating: 0, count: Int(size) / MemoryLayout<gid_t>.size)
      result = getsockopt(socket.rawValue, SOL_SOCKET, Int32(ASSAY_SO_PEERGROUPS), &groups, &size)
    }
    guard result == 0 else { throw .last("getsockopt") }
    let count = Int(size) / MemoryLayout<gid_t>.size
    return [try peerCredentials(of: socket).gid] + groups[..<count]
  }
}
