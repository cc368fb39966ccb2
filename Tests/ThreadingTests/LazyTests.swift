import Posix
import Support
import Testing
import Threading

@Suite("Values that are worked out once, and who works ahead")
struct LazyTests {
  @Test("many threads that ask at once all get the one value")
  func once() throws {
    for _ in 0..<50 {
      let count = Guarded(0)
      let value = Lazy {
        count.withLock { count in
          count += 1
          return count
        }
      }
      let found = Guarded<[Int]>([])
      let threads = try (0..<4).map { number in
        try Thread.spawn(name: "asks", stackSizeBytes: 1 << 18) {
          if number % 2 == 0 { value.prepare() }
          let one = value.value
          found.withLock { $0.append(one) }
        }
      }
      for thread in threads { thread.join() }
      #expect(found.withLock { $0 } == [1, 1, 1, 1])
    }
  }

  @Test("nothing is worked out before somebody asks, and nothing is held afterwards")
  func released() {
    final class Token: Sendable {}
    weak var token: Token?
    let count = Guarded(0)
    let value: Lazy<Int> = {
      let held = Token()
      token = held
      return Lazy {
        withExtendedLifetime(held) {}
        count.withLock { $0 += 1 }
        return 7
      }
    }()
    #expect(count.withLock { $0 } == 0)
    #expect(token != nil)
    value.prepare()
    #expect(count.withLock { $0 } == 1)
    #expect(token == nil)
    #expect(value.value == 7)
    #expect(count.withLock { $0 } == 1)
  }

  @Test("preparing does not wait for who is at it already")
  func busy() throws {
    let isHeld = Guarded(true)
    let isBegun = Guarded(false)
    let changed = Condition()
    let value = Lazy {
      isBegun.withLock { $0 = true }
      changed.broadcast()
      return isHeld.wait(on: changed) { $0 ? nil : 1 }
    }
    let thread = try Thread.spawn(name: "works", stackSizeBytes: 1 << 18) { value.prepare() }
    let begun: Bool? = isBegun.wait(on: changed, untilNanoseconds: soon()) { $0 ? true : nil }
    #expect(begun == true)
    value.prepare()
    isHeld.withLock { $0 = false }
    changed.broadcast()
    #expect(value.value == 1)
    thread.join()
  }

  @Test("a background worker does what it is given in order, and all of it before it ends")
  func backgroundWorker() throws {
    let backgroundWorker = BackgroundWorker()
    let done = Guarded<[Int]>([])
    func tasks(_ numbers: ClosedRange<Int>) -> [BackgroundWorker.Task] {
      numbers.map { number in { done.withLock { $0.append(number) } } }
    }
    backgroundWorker.enqueue(tasks(1...3))
    let thread = try backgroundWorker.start(name: "background")
    for start in stride(from: 4, through: 1_000, by: 7) {
      backgroundWorker.enqueue(tasks(start...min(start + 6, 1_000)))
    }
    backgroundWorker.close()
    thread.join()
    #expect(done.withLock { $0 } == Array(1...1_000))
  }
}
