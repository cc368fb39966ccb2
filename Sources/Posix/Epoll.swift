internal import CEpoll
import Glibc

/// Waits for many descriptors at once, level-triggered.
package struct Epoll: ~Copyable {
  /// The events to report for a descriptor; a hangup is always reported.
  package struct Interest: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let readable = Self(rawValue: EPOLLIN.rawValue)
    package static let writable = Self(rawValue: EPOLLOUT.rawValue)

    package init(readable: Bool, writable: Bool) {
      rawValue = (readable ? EPOLLIN.rawValue : 0) | (writable ? EPOLLOUT.rawValue : 0)
    }
  }

  /// A descriptor that is ready.
  package struct Event: Sendable {
    /// The number that the descriptor was added with.
    package let data: UInt64
    let flags: UInt32

    package var isReadable: Bool { flags & EPOLLIN.rawValue != 0 }
    package var isWritable: Bool { flags & EPOLLOUT.rawValue != 0 }
    /// Both directions are closed, or the descriptor has failed; there may still be bytes to read.
    package var isHangup: Bool { flags & (EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0 }
  }

  private let descriptor: FileDescriptor
  private let events: UnsafeMutableBufferPointer<epoll_event>

  /// `capacity` is the maximum number of events of one wait; its memory is allocated now.
  package init(capacity: Int) throws(PosixError) {
    precondition(capacity > 0)
    let rawValue = epoll_create1(Int32(EPOLL_CLOEXEC))
    guard rawValue >= 0 else { throw .last("epoll_create1") }
    descriptor = FileDescriptor(owning: rawValue)
    events = .allocate(capacity: capacity)
    events.initialize(repeating: epoll_event())
  }

  deinit {
    events.deallocate()
  }

  /// Starts to watch a descriptor; closing the descriptor ends that.
  package func add(
    _ target: borrowing FileDescriptor,
    for interest: Interest,
    data: UInt64
  ) throws(PosixError) {
    try control(EPOLL_CTL_ADD, target, interest, data)
  }

  /// Replaces what is watched and the number for a descriptor that was added.
  package func modify(
    _ target: borrowing FileDescriptor,
    for interest: Interest,
    data: UInt64
  ) throws(PosixError) {
    try control(EPOLL_CTL_MOD, target, interest, data)
  }

  package func remove(_ target: borrowing FileDescriptor) throws(PosixError) {
    try control(EPOLL_CTL_DEL, target, [], 0)
  }

  /// Waits for events and returns how many `event(_:)` has; nil waits for ever, a signal or a timeout returns 0.
  package mutating func wait(timeoutMilliseconds: Int32?) throws(PosixError) -> Int {
    let capacity = Int32(clamping: events.count)
    let timeout = timeoutMilliseconds ?? -1
    let count = epoll_wait(descriptor.rawValue, events.baseAddress, capacity, timeout)
    if count >= 0 { return Int(count) }
    guard errno == EINTR else { throw .last("epoll_wait") }
    return 0
  }

  /// Returns an event of the last wait, by an index below that wait's count.
  package func event(_ index: Int) -> Event {
    Event(data: events[index].data.u64, flags: events[index].events)
  }

  private func control(
    _ operation: Int32,
    _ target: borrowing FileDescriptor,
    _ interest: Interest,
    _ data: UInt64
  ) throws(PosixError) {
    var event = epoll_event(events: interest.rawValue, data: epoll_data_t(u64: data))
    guard epoll_ctl(descriptor.rawValue, operation, target.rawValue, &event) == 0 else {
      throw .last("epoll_ctl")
    }
  }
}
