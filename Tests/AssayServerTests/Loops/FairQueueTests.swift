import Support
import Testing
import Threading

@testable import AssayServer

@Suite("A queue that serves users in turn")
struct FairQueueTests {
  private typealias Queue = FairQueue<String>

  private func origin(_ user: UInt32, _ connection: UInt64 = 1) -> JobOrigin {
    JobOrigin(user: user, connection: UInt64(user) << 8 | connection)
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

  @Test("does not let a user save time that its jobs have not taken")
  func saved() {
    let queue = Queue()
    for number in 0..<1_010 { queue.put("a\(number)", of: origin(1)) }
    _ = taken(1_000, of: queue) { _ in 0 }
    for number in 0..<10 { queue.put("b\(number)", of: origin(2)) }
    let jobs = taken(10, of: queue) { _ in 10_000_000 }
    #expect((4...6).contains(jobs.count { $0.hasPrefix("a") }), "\(jobs)")
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

  @Test(
    "serves by time as well who takes several jobs before finishing them, and keeps their order"
  )
  func groups() throws {
    let queue = Queue()
    for number in 0..<100 {
      queue.put("slow \(number)", of: origin(1, 1))
      queue.put("slower \(number)", of: origin(1, 2))
      queue.put("fast \(number)", of: origin(2))
    }
    let times: [String: UInt64] = ["slow": 50_000_000, "slower": 100_000_000, "fast": 10_000_000]
    var numbers: [String: [Int]] = [:]
    for _ in 0..<10 {
      var group: [Queue.Taken] = []
      for _ in 0..<10 {
        let taken = try #require(queue.takeNow())
        let words = taken.job.split(separator: " ")
        numbers[String(words[0]), default: []].append(try #require(Int(words[1])))
        queue.charge(taken, nanoseconds: try #require(times[String(words[0])]))
        group.append(taken)
      }
      queue.finish(group)
    }
    let counts = numbers.mapValues(\.count)
    #expect((80...90).contains(counts["fast"] ?? 0), "\(counts)")
    #expect(abs((counts["slow"] ?? 0) - 2 * (counts["slower"] ?? 0)) <= 3, "\(counts)")
    for (name, numbers) in numbers { #expect(numbers == Array(0..<numbers.count), "\(name)") }
  }

  @Test(
    "remembers what a job took when it is put back before it is finished",
    arguments: [false, true]
  )
  func putBack(isChargedBefore: Bool) throws {
    let queue = Queue()
    queue.put("part", of: origin(1))
    for number in 0..<100 { queue.put("b\(number)", of: origin(2)) }
    var jobs: [String] = []
    for _ in 0..<44 {
      let taken = try #require(queue.takeNow())
      jobs.append(taken.job)
      let nanoseconds: UInt64 = taken.job == "part" ? 50_000_000 : 5_000_000
      if isChargedBefore { queue.charge(taken, nanoseconds: nanoseconds) }
      if taken.job == "part" { queue.put("part", of: taken.origin) }
      if isChargedBefore {
        queue.finish([taken])
      } else {
        queue.finish(taken, nanoseconds: nanoseconds)
      }
    }
    #expect(jobs.count { $0 == "part" } <= 6, "\(jobs)")
  }

  @Test("counts a job from when it is put until whoever took it says that it is done")
  func count() throws {
    let queue = Queue()
    #expect(queue.isIdle && !queue.hasWaitingShortJob)
    for number in 0..<3 { queue.put("\(number)", of: origin(1, UInt64(number))) }
    #expect(queue.count == 3 && queue.hasWaitingShortJob)
    var taken: [Queue.Taken] = []
    while let next = queue.takeNow() { taken.append(next) }
    #expect(taken.map(\.job) == ["0", "1", "2"])
    #expect(queue.count == 3 && !queue.isIdle && !queue.hasWaitingShortJob)
    queue.finish([taken[0]])
    #expect(queue.count == 2)
    queue.finish(Array(taken[1...]))
    #expect(queue.isIdle)
  }

  @Test("knows whether a short job waits, whatever is put, taken or removed")
  func shortJobs() throws {
    let queue = Queue { $0.hasPrefix("short") }
    queue.put("long", of: origin(1))
    #expect(!queue.hasWaitingShortJob)
    for name in ["short 1", "long 2", "short 2"] { queue.put(name, of: origin(2)) }
    #expect(queue.hasWaitingShortJob)
    #expect(queue.remove(of: origin(2)) { $0.hasSuffix(" 2") })
    #expect(queue.hasWaitingShortJob)
    var taken: Set<String> = []
    while let next = queue.takeNow() { taken.insert(next.job) }
    #expect(taken == ["long", "short 1"])
    #expect(!queue.hasWaitingShortJob)
  }

  @Test("who waits hears of a job, of being woken, of the deadline, and of the end")
  func waiting() {
    let queue = Queue()
    #expect(queue.waitForJob(untilNanoseconds: 0) == false)
    queue.wake()
    #expect(queue.waitForJob(untilNanoseconds: nil) == false)
    queue.put("last", of: origin(1))
    queue.close()
    #expect(queue.waitForJob(untilNanoseconds: nil) == true)
    #expect(taken(1, of: queue) == ["last"])
    #expect(queue.waitForJob(untilNanoseconds: nil) == nil)
    #expect(queue.takeNow() == nil)
  }

  @Test("is idle only when every job is done, whoever puts and takes")
  func threads() throws {
    let queue = Queue()
    let done = Guarded(0)
    let early = Guarded(0)
    let takers = try (0..<3).map { number in
      try Thread.spawn(name: "taker \(number)", stackSizeBytes: 1 << 20) {
        while queue.waitForJob(untilNanoseconds: nil) != nil {
          guard let taken = queue.takeNow() else { continue }
          if queue.isIdle { early.withLock { $0 += 1 } }
          done.withLock { $0 += 1 }
          queue.finish(taken, nanoseconds: 1)
        }
      }
    }
    for number in 0..<5_000 { queue.put("", of: origin(UInt32(number % 7), UInt64(number % 3))) }
    queue.close()
    for taker in takers { taker.join() }
    #expect(done.withLock { $0 } == 5_000)
    #expect(early.withLock { $0 } == 0)
    #expect(queue.isIdle)
  }
}
