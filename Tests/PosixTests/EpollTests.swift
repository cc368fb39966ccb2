import Glibc
import Posix
import Support
import Testing

struct EpollTests {
  @Test func `tells what is readable and whose it is`() throws {
    var epoll = try Epoll(capacity: 8)
    let first = SocketPair()
    let second = SocketPair()
    try epoll.add(first.near, for: .readable, data: 1)
    try epoll.add(second.near, for: .readable, data: UInt64.max)
    #expect(try epoll.wait(timeoutMilliseconds: 0) == 0)
    _ = try second.far.write("x")
    #expect(try epoll.wait(timeoutMilliseconds: nil) == 1)
    let event = epoll.event(0)
    #expect(event.data == UInt64.max)
    #expect(event.isReadable)
    #expect(!event.isWritable)
    #expect(!event.isHangup)
  }

  @Test func `tells of several at once, and of no more than its capacity`() throws {
    var epoll = try Epoll(capacity: 2)
    let first = SocketPair()
    let second = SocketPair()
    let third = SocketPair()
    try epoll.add(first.near, for: .writable, data: 10)
    try epoll.add(second.near, for: .writable, data: 11)
    try #require(epoll.wait(timeoutMilliseconds: 0) == 2)
    #expect(Set([epoll.event(0).data, epoll.event(1).data]) == [10, 11])
    try epoll.add(third.near, for: .writable, data: 12)
    #expect(try epoll.wait(timeoutMilliseconds: 0) == 2)
  }

  @Test func `goes on telling until the bytes are read`() throws {
    var epoll = try Epoll(capacity: 8)
    let pair = SocketPair()
    try epoll.add(pair.near, for: .readable, data: 1)
    _ = try pair.far.write("x")
    #expect(try epoll.wait(timeoutMilliseconds: 0) == 1)
    #expect(try epoll.wait(timeoutMilliseconds: 0) == 1)
    _ = try pair.near.read(upTo: 1)
    #expect(try epoll.wait(timeoutMilliseconds: 0) == 0)
  }

  @Test func `tells only of what it was asked for last`() throws {
    var epoll = try Epoll(capacity: 8)
    let pair = SocketPair()
    _ = try pair.far.write("x")
    try epoll.add(pair.near, for: [], data: 1)
    #expect(try epoll.wait(timeoutMilliseconds: 0) == 0)
    try epoll.modify(pair.near, for: [.readable, .writable], data: 2)
    #expect(try epoll.wait(timeoutMilliseconds: 0) == 1)
    #expect(epoll.event(0).data == 2)
    #expect(epoll.event(0).isReadable && epoll.event(0).isWritable)
    try epoll.remove(pair.near)
    #expect(try epoll.wait(timeoutMilliseconds: 0) == 0)
  }

  @Test func `tells a hangup even to who asked for nothing`() throws {
    var epoll = try Epoll(capacity: 8)
    let pair = SocketPair()
    try epoll.add(pair.near, for: [], data: 1)
    let near = pair.hangUp()
    #expect(try epoll.wait(timeoutMilliseconds: 0) == 1)
    #expect(epoll.event(0).isHangup)
    _ = consume near
  }

  @Test func `half a hangup is the end of input`() throws {
    var epoll = try Epoll(capacity: 8)
    let pair = SocketPair()
    try epoll.add(pair.near, for: .readable, data: 1)
    try #require(shutdown(pair.far.rawValue, Int32(SHUT_WR)) == 0)
    #expect(try epoll.wait(timeoutMilliseconds: 0) == 1)
    #expect(epoll.event(0).isReadable)
    #expect(!epoll.event(0).isHangup)
    #expect(try pair.near.read(upTo: 1).transfer == .closed)
  }

  @Test func `forgets a descriptor that was closed`() throws {
    var epoll = try Epoll(capacity: 8)
    do {
      let pair = SocketPair()
      try epoll.add(pair.near, for: .writable, data: 1)
      #expect(try epoll.wait(timeoutMilliseconds: 0) == 1)
    }
    #expect(try epoll.wait(timeoutMilliseconds: 0) == 0)
  }

  @Test func `refuses a descriptor twice, and one it does not know`() throws {
    let epoll = try Epoll(capacity: 8)
    let known = SocketPair()
    let unknown = SocketPair()
    try epoll.add(known.near, for: .readable, data: 1)
    #expect(throws: PosixError(code: EEXIST, call: "epoll_ctl")) {
      try epoll.add(known.near, for: .readable, data: 1)
    }
    #expect(throws: PosixError(code: ENOENT, call: "epoll_ctl")) {
      try epoll.modify(unknown.near, for: .readable, data: 1)
    }
  }

  @Test func `waits for as long as it was told`() throws {
    var epoll = try Epoll(capacity: 1)
    let start = Clock.monotonicNanoseconds()
    #expect(try epoll.wait(timeoutMilliseconds: 20) == 0)
    #expect(Clock.monotonicNanoseconds() - start >= 19_000_000)
  }
}
