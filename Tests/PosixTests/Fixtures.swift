import Glibc
import Posix
import Support

/// A path in the running test's directory.
func path(_ name: String) -> String { "\(TemporaryDirectory.path)/\(name)" }

/// Both ends of a connected pair of stream sockets, the first nonblocking.
struct SocketPair: ~Copyable {
  let near: FileDescriptor
  let far: FileDescriptor

  init() {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    let code = socketpair(AF_UNIX, kind, 0, &ends)
    precondition(code == 0)
    near = FileDescriptor(owning: ends[0])
    far = FileDescriptor(owning: ends[1])
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
  }

  /// Closes the far end, as a peer that is gone.
  consuming func hangUp() -> FileDescriptor { near }
}

extension FileDescriptor {
  func read(upTo count: Int) throws(PosixError) -> (transfer: Transfer, bytes: [UInt8]) {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
    defer { room.deallocate() }
    let transfer = try read(into: room)
    guard case .bytes(let count) = transfer else { return (transfer, []) }
    return (transfer, Array(room[..<count]))
  }

  func write(_ text: String) throws(PosixError) -> Transfer {
    let bytes = Array(text.utf8)
    return try bytes.span.withUnsafeBytes { (buffer) throws(PosixError) in try write(from: buffer) }
  }
}

/// Whether there is nothing; `#expect` cannot take what cannot be copied.
func isNil<Value: ~Copyable>(_ value: borrowing Value?) -> Bool {
  switch value {
  case .none: true
  case .some: false
  }
}

/// The connection that waits at a listener.
func acceptOne(from listener: borrowing FileDescriptor) throws -> FileDescriptor {
  struct NobodyConnected: Error {}
  guard let accepted = try UnixSocket.accept(from: listener) else { throw NobodyConnected() }
  return accepted
}

/// Whether this process has a descriptor open.
func isOpen(_ descriptor: Int32) -> Bool { fcntl(descriptor, F_GETFD) >= 0 }

func flags(_ descriptor: borrowing FileDescriptor) -> (isNonblocking: Bool, isCloseOnExec: Bool) {
  (
    fcntl(descriptor.rawValue, F_GETFL) & O_NONBLOCK != 0,
    fcntl(descriptor.rawValue, F_GETFD) & FD_CLOEXEC != 0
  )
}
