import Posix
import Support
import Testing
import Threading

struct GuardedTests {
  private func spawn(_ body: @escaping @Sendable () -> Void) throws -> Thread {
    try Thread.spawn(name: "test", stackSizeBytes: 1 << 18, body: body)
  }

  @Test func `four threads count without losing a step`() throws {
    let counter = Guarded(0)
    let threads = try (0..<4).map { _ in
      try spawn { for _ in 0..<25_000 { counter.withLock { $0 += 1 } } }
    }
    for thread in threads { thread.join() }
    #expect(counter.withLock { $0 } == 100_000)
  }

  @Test func `is unlocked again when the body throws`() {
    struct Refused: Error {}
    let state = Guarded(1)
    #expect(throws: Refused.self) {
      try state.withLock { (value) throws(Refused) in
        value = 2
        throw Refused()
      }
    }
    #expect(state.withLock { $0 } == 2)
  }

  @Test func `lets go of its state`() {
    final class Token: Sendable {}
    weak var token: Token?
    do {
      let held = Token()
      token = held
      let state = Guarded(held)
      #expect(state.withLock { $0 === held })
    }
    #expect(token == nil)
  }

  @Test func `a queue hands everything from its producers to its consumer`() throws {
    let queue = Guarded<[Int]>([])
    let filled = Condition()
    let producers = try (0..<3).map { producer in
      try spawn {
        for item in 0..<1_000 {
          queue.withLock { $0.append(producer * 1_000 + item) }
          filled.signal()
        }
      }
    }
    var taken: [Int] = []
    while taken.count < 3_000 {
      let batch: [Int]? = queue.wait(on: filled, untilNanoseconds: soon()) { items in
        guard !items.isEmpty else { return nil }
        defer { items.removeAll() }
        return items
      }
      taken += try #require(batch)
    }
    for producer in producers { producer.join() }
    #expect(taken.sorted() == Array(0..<3_000))
  }

  @Test func `a broadcast wakes every waiting thread`() throws {
    let state = Guarded((waiting: 0, isOpen: false))
    let (arrived, opened) = (Condition(), Condition())
    let threads = try (0..<3).map { _ in
      try spawn {
        state.withLock { $0.waiting += 1 }
        arrived.signal()
        state.wait(on: opened) { $0.isOpen ? () : nil }
      }
    }
    let all: Void? = state.wait(on: arrived, untilNanoseconds: soon()) {
      $0.waiting == 3 ? () : nil
    }
    try #require(all != nil)
    state.withLock { $0.isOpen = true }
    opened.broadcast()
    for thread in threads { thread.join() }
  }

  @Test func `gives up at the deadline and not before`() {
    let state = Guarded(0)
    let deadline = Clock.monotonicNanoseconds() + 20_000_000
    let result: Int? = state.wait(on: Condition(), untilNanoseconds: deadline) { _ in nil }
    #expect(result == nil)
    #expect(Clock.monotonicNanoseconds() >= deadline)
  }

  @Test func `looks once more at the deadline`() {
    let looks = Guarded(0)
    let result: Int? = looks.wait(on: Condition(), untilNanoseconds: 0) { count in
      count += 1
      return count == 2 ? count : nil
    }
    #expect(result == 2)
  }

  @Test func `does not wait for what is there already`() {
    let state = Guarded(5)
    #expect(state.wait(on: Condition()) { $0 == 5 ? $0 : nil } == 5)
    #expect(state.wait(on: Condition(), untilNanoseconds: 0) { $0 == 5 ? $0 : nil } == 5)
  }
}
