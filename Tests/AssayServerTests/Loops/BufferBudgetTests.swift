import Testing
import Threading

@testable import AssayServer

@Suite("Memory that connections hold")
struct BufferBudgetTests {
  private let budget = BufferBudget(limitBytes: 1_000, userLimitBytes: 400)

  private func origin(_ user: UInt32, _ connection: UInt64) -> JobOrigin {
    JobOrigin(user: user, connection: connection)
  }

  @Test("a user beyond its limit has no room, and others have")
  func users() {
    budget.count(500, insteadOf: 0, for: origin(1, 1))
    #expect(!budget.hasRoom(for: 1))
    #expect(budget.hasRoom(for: 2))
    budget.count(0, insteadOf: 500, for: origin(1, 1))
    #expect(budget.hasRoom(for: 1))
  }

  @Test("nobody has room once all together are at the limit")
  func together() {
    for user in 1...3 as ClosedRange<UInt32> {
      budget.count(350, insteadOf: 0, for: origin(user, UInt64(user)))
    }
    #expect(!budget.hasRoom(for: 4))
    budget.count(100, insteadOf: 350, for: origin(1, 1))
    #expect(budget.hasRoom(for: 4))
  }

  @Test("grants are whole, and in the order in which a user's connections asked")
  func grants() {
    #expect(budget.grant(300, insteadOf: 0, to: origin(1, 1)))
    #expect(!budget.grant(300, insteadOf: 0, to: origin(1, 2)), "would go beyond the limit")
    #expect(!budget.grant(50, insteadOf: 0, to: origin(1, 3)), "another asked first")
    #expect(budget.grant(300, insteadOf: 0, to: origin(2, 4)), "another user has its own limit")
    budget.count(0, insteadOf: 300, for: origin(1, 1))
    #expect(!budget.grant(50, insteadOf: 0, to: origin(1, 3)))
    #expect(budget.grant(300, insteadOf: 0, to: origin(1, 2)))
    #expect(budget.grant(50, insteadOf: 0, to: origin(1, 3)))
  }

  @Test("a connection that closes no longer waits for its grant")
  func closed() {
    #expect(budget.grant(300, insteadOf: 0, to: origin(1, 1)))
    #expect(!budget.grant(300, insteadOf: 0, to: origin(1, 2)))
    budget.count(0, insteadOf: 0, for: origin(1, 2))
    #expect(budget.grant(50, insteadOf: 0, to: origin(1, 3)))
  }

  @Test("what is larger than the limit is granted when the user holds nothing else")
  func large() {
    budget.count(10, insteadOf: 0, for: origin(1, 1))
    #expect(!budget.grant(5_000, insteadOf: 0, to: origin(1, 2)))
    budget.count(0, insteadOf: 10, for: origin(1, 1))
    #expect(budget.grant(5_000, insteadOf: 0, to: origin(1, 2)))
  }

  @Test("one connection of each user may go beyond the limits, until it holds nothing")
  func exceeding() {
    budget.count(500, insteadOf: 0, for: origin(1, 1))
    #expect(budget.mayExceed(origin(1, 1)))
    #expect(!budget.mayExceed(origin(1, 2)))
    #expect(budget.mayExceed(origin(1, 1)))
    #expect(budget.mayExceed(origin(2, 3)))
    // What another connection of the user holds does not matter.
    budget.count(100, insteadOf: 0, for: origin(1, 4))
    budget.count(0, insteadOf: 500, for: origin(1, 1))
    #expect(budget.mayExceed(origin(1, 2)))
  }
}
