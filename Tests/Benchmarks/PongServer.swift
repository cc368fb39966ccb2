import Posix

/// The least that a server can do: it answers every line with as many bytes as a ping's reply has.
enum PongServer {
  static let reply: [UInt8] =
    Array(
      #"{"jsonrpc":"2.0","id":1,"result":{"at":"2025-11-06T12:00:00.000Z"}}"#.utf8
    ) + [UInt8(ascii: "\n")]

  static func serve(_ path: String) throws {
    let listener = try UnixSocket.listen(path: path, mode: 0o600, group: nil, backlog: 128)
    var epoll = try Epoll(capacity: 64)
    try epoll.add(listener, for: .readable, data: 0)
    var peers: [UInt64: Peer] = [:]
    var lastNumber: UInt64 = 0
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
    defer { scratch.deallocate() }
    while true {
      for index in 0..<(try epoll.wait(timeoutMilliseconds: nil)) {
        let number = epoll.event(index).data
        if number == 0 {
          while let socket = try UnixSocket.accept(from: listener) {
            lastNumber += 1
            let peer = Peer(socket: socket)
            try epoll.add(peer.socket, for: .readable, data: lastNumber)
            peers[lastNumber] = peer
          }
        } else if try peers[number]?.answer(using: scratch) == false {
          peers[number] = nil
        }
      }
    }
  }

  private final class Peer {
    let socket: FileDescriptor

    init(socket: consuming FileDescriptor) { self.socket = socket }

    /// False when the peer is gone.
    func answer(using scratch: UnsafeMutableRawBufferPointer) throws -> Bool {
      guard case .bytes(let count) = try socket.read(into: scratch) else { return false }
      for byte in scratch[..<count] where byte == UInt8(ascii: "\n") {
        _ = try reply.withUnsafeBytes { try socket.write(from: $0) }
      }
      return true
    }
  }
}
