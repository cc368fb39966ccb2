internal import CEpoll
import Foundation
import Glibc

/// A socket at which a test acts as the server, byte by byte.
package final class FakeServer: Sendable {
  package let path: String
  private let listener: Int32

  /// Listens at a path, and runs `serve` for each connection until the server is released.
  ///
  /// Each connection has its own thread, and closes when `serve` returns or throws.
  package init(
    path: String,
    serve: @escaping @Sendable (WireClient) throws -> Void
  ) throws {
    self.path = path
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    let descriptor = try check(socket(AF_UNIX, kind, 0), "socket")
    listener = descriptor
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    precondition(path.utf8.count < MemoryLayout.size(ofValue: address.sun_path))
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try check(bound, "bind")
    try check(listen(descriptor, 64), "listen")
    Thread.detachNewThread {
      while true {
        // A program that another test starts must not keep the connection open.
        let connection = accept4(descriptor, nil, nil, Int32(SOCK_CLOEXEC.rawValue))
        guard connection >= 0 else { break }
        Thread.detachNewThread { try? serve(WireClient(owning: connection)) }
      }
      close(descriptor)
    }
  }

  // This wakes the accepting thread, which closes the descriptor itself.
  deinit { shutdown(listener, Int32(SHUT_RDWR)) }
}

extension WireClient {
  /// Sends a body in header framing.
  package func sendFrame(_ body: [UInt8], fields: [String] = []) throws {
    let header = (["Content-Length: \(body.count)"] + fields).map { $0 + "\r\n" }.joined()
    try send(Array((header + "\r\n").utf8) + body)
  }
}
