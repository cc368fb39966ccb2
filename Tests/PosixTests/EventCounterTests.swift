import Posix
import Support
import Testing
import Threading

struct EventCounterTests {
  @Test func `counts its signals until they are drained`() throws {
    let counter = try EventCounter()
    #expect(counter.drain() == 0)
    counter.signal()
    counter.signal()
    #expect(try counter.descriptor.wait(for: .readable, timeoutMilliseconds: 0))
    #expect(counter.drain() == 2)
    #expect(try !counter.descriptor.wait(for: .readable, timeoutMilliseconds: 0))
  }

  @Test func `wakes a thread that waits in epoll`() throws {
    let counter = try EventCounter()
    var epoll = try Epoll(capacity: 1)
    try epoll.add(counter.descriptor, for: .readable, data: 9)
    let thread = try Thread.spawn(name: "signaller", stackSizeBytes: 1 << 18) { counter.signal() }
    #expect(try epoll.wait(timeoutMilliseconds: 20_000) == 1)
    #expect(epoll.event(0).data == 9)
    #expect(counter.drain() == 1)
    thread.join()
  }

  @Test func `loses no signal of several threads`() throws {
    let counter = try EventCounter()
    let threads = try (0..<4).map { _ in
      try Thread.spawn(name: "signaller", stackSizeBytes: 1 << 18) {
        for _ in 0..<1_000 { counter.signal() }
      }
    }
    for thread in threads { thread.join() }
    #expect(counter.drain() == 4_000)
  }
}
