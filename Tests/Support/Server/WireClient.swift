internal import CEpoll
import Glibc

/// One end of a stream socket, as bytes, without any help with the protocol.
///
/// Sending also receives meanwhile, so that a peer that waits for its data to be read never blocks it.
package final class WireClient {
  let descriptor: Int32
  private var input: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Connects to a server's socket.
  package init(path: String) throws {
    let rawValue = try check(
      socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0),
      "socket"
    )
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let room = MemoryLayout.size(ofValue: address.sun_path)
    guard path.utf8.count < room else {
      close(rawValue)
      throw TestFailure("\(path) is too long for a socket")
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(rawValue, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0 else {
      let code = errno
      close(rawValue)
      throw SystemCallFailure(call: "connect", code: code)
    }
    descriptor = rawValue
  }

  /// Takes over one end of a socket pair.
  package init(owning descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  package func send(_ text: String) throws { try send(Array(text.utf8)) }

  /// Sends all bytes; stops without an error if the peer has closed, because what it sent before matters.
  package func send(_ bytes: [UInt8]) throws {
    let deadline = Deadline.usual
    let flags = Int32(MSG_DONTWAIT | MSG_NOSIGNAL)
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.send(descriptor, buffer.baseAddress?.advanced(by: sent), bytes.count - sent, flags)
      }
      if count > 0 {
        sent += count
      } else if errno == EPIPE || errno == ECONNRESET {
        return
      } else if errno == EAGAIN {
        let events = Int16(isAtEnd ? POLLOUT : POLLOUT | POLLIN)
        try wait(for: events, deadline)
        if !isAtEnd { try receive() }
      } else if errno != EINTR {
        throw SystemCallFailure(call: "send", code: errno)
      }
    }
  }

  /// Ends the output, so that only reading is possible.
  package func endInput() throws {
    guard shutdown(descriptor, Int32(SHUT_WR)) == 0 || errno == ENOTCONN else {
      throw SystemCallFailure(call: "shutdown", code: errno)
    }
  }

  /// Returns the next line without its line feed; nil if the peer has closed.
  package func readLine(_ deadline: Deadline = .usual) throws -> [UInt8]? {
    var scanned = start
    while true {
      if let end = input[scanned...].firstIndex(of: 0x0A) { return take(through: end, dropping: 1) }
      scanned = input.count
      guard try fill(deadline) else {
        guard start == input.count else { throw TestFailure("the last line has no end") }
        return nil
      }
      scanned = min(scanned, input.count)
    }
  }

  /// Returns the next header and body; nil if the peer has closed.
  package func readFrame(_ deadline: Deadline = .usual) throws -> WireFrame? {
    var fields: [String] = []
    while true {
      guard let line = try readLine(deadline) else {
        guard fields.isEmpty else { throw TestFailure("the stream ends inside a header") }
        return nil
      }
      guard line.last == 0x0D else { throw TestFailure("a header line ends without CR") }
      if line.count == 1 { break }
      fields.append(String(decoding: line.dropLast(), as: UTF8.self))
    }
    let length = fields.first.flatMap { $0.split(separator: " ").last }.flatMap { Int($0) }
    guard let length, fields.first == "Content-Length: \(length)" else {
      throw TestFailure("a frame begins with Content-Length, not \(fields)")
    }
    while input.count - start < length {
      guard try fill(deadline) else { throw TestFailure("the stream ends inside a body") }
    }
    return WireFrame(fields: fields, body: take(through: start + length - 1, dropping: 0))
  }

  /// Returns everything until the peer closes.
  package func readToEnd(_ deadline: Deadline = .usual) throws -> [UInt8] {
    while try fill(deadline) {}
    return start == input.count ? [] : take(through: input.count - 1, dropping: 0)
  }

  private func take(through end: Int, dropping count: Int) -> [UInt8] {
    let taken = Array(input[start...(end - count)])
    start = end + 1
    if start == input.count || start > 1 << 20 {
      input.removeSubrange(..<start)
      start = 0
    }
    return taken
  }

  /// Waits for more bytes; returns false at the end.
  private func fill(_ deadline: Deadline) throws -> Bool {
    let before = input.count
    while !isAtEnd, input.count == before {
      try wait(for: Int16(POLLIN), deadline)
      try receive()
    }
    return input.count > before
  }

  private func wait(for events: Int16, _ deadline: Deadline) throws {
    var entry = pollfd(fd: descriptor, events: events, revents: 0)
    while poll(&entry, 1, deadline.remainingMilliseconds) <= 0 {
      guard !deadline.isOver else { throw TestFailure("the peer did nothing in time") }
    }
  }

  private func receive() throws {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(descriptor, &chunk, chunk.count, Int32(MSG_DONTWAIT))
    if count > 0 {
      input += chunk[..<count]
    } else if count == 0 || errno == ECONNRESET {
      isAtEnd = true
    } else if errno != EAGAIN, errno != EINTR {
      throw SystemCallFailure(call: "recv", code: errno)
    }
  }
}

/// A header with its body, as received.
package struct WireFrame: Hashable, Sendable {
  /// The lines of the header, without their ends.
  package let fields: [String]
  package let body: [UInt8]

  package init(fields: [String], body: [UInt8]) {
    self.fields = fields
    self.body = body
  }
}
