import Glibc

/// The protocol between systemd-like service managers and a service, see sd_listen_fds(3) and sd_notify(3).
package enum ServiceManager {
  /// Returns the sockets opened for `processID`; none unless the variables are well formed and meant for it.
  package static func inheritedDescriptors(
    processID: Int32,
    environment: (String) -> String?
  ) -> Range<Int32> {
    let first: Int32 = 3
    guard environment("LISTEN_PID").flatMap({ Int32($0) }) == processID,
      let count = environment("LISTEN_FDS").flatMap({ Int32($0) }),
      (0...1_024).contains(count)
    else { return first..<first }
    return first..<(first + count)
  }

  /// Returns the sockets opened for this process.
  package static func inheritedDescriptors() -> Range<Int32> {
    inheritedDescriptors(processID: getpid(), environment: Environment.value)
  }

  /// Tells the service manager that the service is ready; returns false if it did not ask for that.
  @discardableResult
  package static func notifyReady() throws(SocketError) -> Bool {
    guard let name = Environment.value("NOTIFY_SOCKET"), !name.isEmpty else { return false }
    try notify("READY=1", socketName: name)
    return true
  }

  /// Sends `message` to a datagram socket: a path, or an abstract name after an `@`.
  package static func notify(_ message: String, socketName: String) throws(SocketError) {
    let address: UnixAddress
    do {
      address =
        socketName.hasPrefix("@")
        ? try UnixAddress(abstractName: String(socketName.dropFirst()))
        : try UnixAddress(path: socketName)
    } catch { throw .path(error) }
    let type = Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue)
    let rawValue = socket(AF_UNIX, type, 0)
    guard rawValue >= 0 else { throw .last("socket") }
    let sender = FileDescriptor(owning: rawValue)
    let bytes = Array(message.utf8)
    let sent = retryingInterrupts {
      address.withPointer {
        sendto(sender.rawValue, bytes, bytes.count, Int32(MSG_NOSIGNAL), $0, $1)
      }
    }
    guard sent == bytes.count else { throw .last("sendto") }
  }
}
