import Support
import Testing
import Threading

@Suite("A queue of jobs")
struct JobQueueTests {
  @Test("counts a job from when it is put until whoever took it says that it is done")
  func count() throws {
    let queue = JobQueue<Int>()
    #expect(queue.isIdle)
    for job in 1...3 { queue.put(job) }
    #expect(queue.count == 3)
    #expect(queue.take(upTo: 2) == [1, 2])
    #expect(queue.count == 3)
    #expect(!queue.isIdle)
    queue.finish(2)
    #expect(queue.count == 1)
    #expect(queue.takeNow(upTo: 9) == [3])
    #expect(!queue.isIdle, "taken, and not done yet")
    queue.finish(1)
    #expect(queue.isIdle)
  }

  @Test("gives the oldest first")
  func order() {
    let queue = JobQueue<Int>()
    for job in 1...10 { queue.put(job) }
    var taken: [Int] = []
    while taken.count < 10 { taken += queue.take(upTo: 3) ?? [] }
    #expect(taken == Array(1...10))
  }

  @Test("gives as many together as weigh no more than is asked, and a heavier one alone")
  func weights() {
    let queue = JobQueue<Int>(weight: { $0 })
    for job in [1, 2, 3, 9, 1, 5, 1] { queue.put(job) }
    var groups: [[Int]] = []
    while queue.count > 0, let jobs = queue.take(upTo: 5) {
      groups.append(jobs)
      queue.finish(jobs.count)
    }
    #expect(groups == [[1, 2], [3], [9], [1], [5], [1]])
  }

  @Test("lets who waits go on with none when it is woken")
  func wake() {
    let queue = JobQueue<Int>()
    queue.wake()
    #expect(queue.take(upTo: 1) == [])
    #expect(queue.isIdle)
  }

  @Test("gives what is left before it says that no more will come")
  func close() {
    let queue = JobQueue<Int>()
    queue.put(1)
    queue.close()
    #expect(queue.take(upTo: 5) == [1])
    #expect(queue.take(upTo: 5) == nil)
    #expect(queue.takeNow(upTo: 5) == nil)
  }

  @Test("is idle only when every job is done, whoever puts and takes")
  func threads() throws {
    let queue = JobQueue<Int>()
    let done = Guarded(0)
    let early = Guarded(0)
    let takers = try (0..<3).map { number in
      try Thread.spawn(name: "taker \(number)", stackSizeBytes: 1 << 20) {
        while let jobs = queue.take(upTo: 4) {
          if queue.isIdle { early.withLock { $0 += 1 } }
          done.withLock { $0 += jobs.count }
          queue.finish(jobs.count)
        }
      }
    }
    for job in 0..<5_000 { queue.put(job) }
    queue.close()
    for taker in takers { taker.join() }
    #expect(done.withLock { $0 } == 5_000)
    #expect(early.withLock { $0 } == 0)
    #expect(queue.isIdle)
  }
}
