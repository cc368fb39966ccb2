import Glibc

/// The result of one attempt to read or write.
package enum Transfer: Hashable, Sendable {
  /// This many bytes were transferred, perhaps fewer than requested.
  case bytes(Int)
  /// Nothing can be transferred now, on a nonblocking descriptor or after a socket's timeout.
  case wouldBlock
  /// The end of the input, or the peer has closed the connection.
  case closed
}

extension FileDescriptor {
  /// Reads once, up to the size of `buffer`, which must not be empty.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(PosixError) -> Transfer {
    precondition(!buffer.isEmpty, "an empty read looks like the end of input")
    let count = retryingInterrupts { Glibc.read(rawValue, buffer.baseAddress, buffer.count) }
    if count > 0 { return .bytes(count) }
    if count == 0 { return .closed }
    switch errno {
    case EAGAIN: return .wouldBlock
    case ECONNRESET: return .closed
    default: throw .last("read")
    }
  }

  /// Writes once as much of `buffer` as fits; `closed` if a socket's peer is gone, without SIGPIPE.
  package func write(from buffer: UnsafeRawBufferPointer) throws(PosixError) -> Transfer {
    let flags = Int32(MSG_NOSIGNAL)
    var count = retryingInterrupts { send(rawValue, buffer.baseAddress, buffer.count, flags) }
    if count < 0, errno == ENOTSOCK {
      count = retryingInterrupts { Glibc.write(rawValue, buffer.baseAddress, buffer.count) }
    }
    if count >= 0 { return .bytes(count) }
    switch errno {
    case EAGAIN: return .wouldBlock
    case EPIPE, ECONNRESET: return .closed
    default: throw .last("write")
    }
  }

  /// The direction to wait for.
  package enum Readiness: Sendable {
    case readable
    case writable
  }

  /// Waits until the descriptor is ready or its peer is gone; returns false on a timeout; nil waits for ever.
  package func wait(
    for readiness: Readiness,
    timeoutMilliseconds: Int32?
  ) throws(PosixError) -> Bool {
    let events = readiness == .readable ? POLLIN : POLLOUT
    let deadline = timeoutMilliseconds.map { Deadline(milliseconds: $0) }
    while true {
      var entry = pollfd(fd: rawValue, events: Int16(events), revents: 0)
      let count = poll(&entry, 1, deadline?.remainingMilliseconds ?? -1)
      if count >= 0 { return count > 0 }
      guard errno == EINTR else { throw .last("poll") }
    }
  }

  /// Waits until this descriptor or another is readable or its peer is gone; returns whether the other is.
  package func waitReadable(
    or other: borrowing FileDescriptor
  ) throws(PosixError) -> Bool {
    while true {
      var entries = [rawValue, other.rawValue].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      if poll(&entries, nfds_t(entries.count), -1) > 0 { return entries[1].revents != 0 }
      guard errno == EINTR else { throw .last("poll") }
    }
  }
}
