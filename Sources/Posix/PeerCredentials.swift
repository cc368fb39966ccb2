internal import CEpoll
import Glibc

/// Who connected, as the kernel noted it at that moment; the peer cannot forge it.
package struct PeerCredentials: Hashable, Sendable {
  package let pid: Int32
  package let uid: UInt32
  package let gid: UInt32
}

extension UnixSocket {
  /// The process at the other end of a connected socket.
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
}
