import Support
import Testing
import Threading

@Suite("A queue that serves users in turn")
struct FairQueueTests {
  private typealias Queue = FairQueue<String>

  private func origin(_ user: UInt32, _ connection: UInt64 = 1) -> Queue.Origin {
    Queue.Origin(user: user, connection: UInt64(user) << 8 | connection)
  }

  /// Takes as many jobs as said, each of which takes as long as `nanoseconds` says.
  private func taken(
    _ count: Int,
    of queue: Queue,
    _ nanoseconds: (String) -> UInt64 = { _ in 1_000 }
  ) -> [String] {
    (0..<count).compactMap { _ in
      guard let taken = queue.take() else { return nil }
      queue.finish(taken, nanoseconds: nanoseconds(taken.job))
      return taken.job
    }
  }

  @Test("serves a second user after one job of the first, however many wait")
  func users() {
    let queue = Queue()
    for number in 0..<1_000 { queue.put("a\(number)", of: origin(1)) }
    queue.put("b", of: origin(2))
    #expect(taken(2, of: queue).contains("b"))
  }

  @Test("serves the connections of a user in turn, and the jobs of each in order")
  func connections() {
    let queue = Queue()
    for number in 0..<3 { queue.put("a\(number)", of: origin(1, 1)) }
    for number in 0..<3 { queue.put("b\(number)", of: origin(1, 2)) }
    #expect(taken(6, of: queue) == ["a0", "b0", "a1", "b1", "a2", "b2"])
  }

  @Test("gives users the same time rather than the same number of jobs")
  func time() {
    let queue = Queue()
    for number in 0..<400 {
      queue.put("slow \(number)", of: origin(1))
      queue.put("fast \(number)", of: origin(2))
    }
    let jobs = taken(110, of: queue) { $0.hasPrefix("slow") ? 100_000_000 : 10_000_000 }
    let slowCount = jobs.count { $0.hasPrefix("slow") }
    #expect((8...13).contains(slowCount), "\(slowCount)")
  }

  @Test("serves a user alone without a pause, whatever its jobs took")
  func alone() {
    let queue = Queue()
    for number in 0..<5 { queue.put("\(number)", of: origin(1)) }
    #expect(taken(5, of: queue) { _ in 60_000_000_000 } == ["0", "1", "2", "3", "4"])
  }

  @Test("does not let a user catch up on time in which it asked for nothing")
  func idle() {
    let queue = Queue()
    for number in 0..<10 { queue.put("a\(number)", of: origin(1)) }
    _ = taken(10, of: queue) { _ in 10_000_000 }
    for number in 0..<10 {
      queue.put("a\(number)", of: origin(1))
      queue.put("b\(number)", of: origin(2))
    }
    let jobs = taken(10, of: queue) { _ in 10_000_000 }
    #expect(jobs.count { $0.hasPrefix("a") } == 5)
  }

  @Test("runs no more jobs of a user at once than it may, and others' jobs meanwhile")
  func runningLimit() throws {
    let queue = Queue(runningLimit: 1)
    for job in ["a0", "a1"] { queue.put(job, of: origin(1)) }
    queue.put("a2", of: origin(1, 2))
    queue.put("b", of: origin(2))
    let first = try #require(queue.take())
    let other = try #require(queue.take())
    #expect([first.job, other.job] == ["a0", "b"])
    queue.finish(other, nanoseconds: 1_000)
    queue.put("c", of: origin(3))
    #expect(taken(1, of: queue) == ["c"])
    queue.finish(first, nanoseconds: 60_000_000_000)
    #expect(taken(2, of: queue) == ["a2", "a1"])
  }

  @Test("ends for a thread that only jobs are left for which must wait for another's")
  func closedWhileRunning() throws {
    let queue = Queue(runningLimit: 1)
    for job in ["a0", "a1"] { queue.put(job, of: origin(1)) }
    let first = try #require(queue.take())
    queue.close()
    #expect(queue.take() == nil)
    queue.finish(first, nanoseconds: 1_000)
    #expect(taken(1, of: queue) == ["a1"])
  }

  @Test("gives jobs that wait back, but none that was taken")
  func removed() throws {
    let queue = Queue()
    for job in ["a0", "a1", "a2"] { queue.put(job, of: origin(1)) }
    queue.put("b", of: origin(2))
    let first = try #require(queue.take())
    #expect(queue.remove(of: origin(1)) { $0 == "a1" })
    #expect(!queue.remove(of: origin(1)) { $0 == "a1" || $0 == first.job })
    #expect(!queue.remove(of: origin(1, 2)) { _ in true })
    #expect(!queue.remove(of: origin(3)) { _ in true })
    #expect(Set(taken(2, of: queue)) == ["a2", "b"])
    queue.put("a3", of: origin(1))
    #expect(queue.remove(of: origin(1)) { _ in true })
    queue.finish(first, nanoseconds: 1_000)
    queue.close()
    #expect(queue.take() == nil)
  }

  @Test("is closed once it is empty")
  func closed() {
    let queue = Queue()
    queue.put("last", of: origin(1))
    queue.close()
    #expect(taken(1, of: queue) == ["last"])
    #expect(queue.take() == nil)
  }
}
