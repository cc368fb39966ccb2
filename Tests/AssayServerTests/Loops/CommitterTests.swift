import AssayDesk
import AssayStore
import JSONRPC
import Posix
import Support
import Testing
import Threading

@testable import AssayServer

@Suite("Order of writing", .temporaryDirectory)
struct CommitterTests {
  private let queue = FairQueue<WriteJob>()
  private let done = Guarded<[String]>([])

  private func committer() throws -> Committer {
    let store = try Store(directory: TemporaryDirectory.path, nowMs: 0)
    return Committer(
      try store.writer(),
      queue,
      CommitNotifier(),
      Log(level: .error, file: nil),
      stop: Process.exitNow
    )
  }

  /// A job that notes its name and takes as long as said.
  private func job(_ name: String, milliseconds: UInt64 = 0) throws -> WriteJob {
    WriteJob(
      work: .whole { [done] _ in
        let end = Clock.monotonicNanoseconds() + milliseconds * 1_000_000
        while Clock.monotonicNanoseconds() < end {}
        done.withLock { $0.append(name) }
        return Array(name.utf8)
      },
      tally: MethodTally(method: "test"),
      id: nil,
      connection: 1,
      token: try someCall(),
      inbox: try LoopInbox()
    )
  }

  private func put(
    _ name: String,
    milliseconds: UInt64 = 0,
    user: UInt32 = 1,
    connection: UInt64 = 1
  ) throws {
    queue.put(
      try job(name, milliseconds: milliseconds),
      of: JobOrigin(user: user, connection: connection)
    )
  }

  /// The body of a reply that was made at once.
  private func text(_ reply: Prepared) -> String? {
    guard case .answered(let body) = reply else { return nil }
    return String(decoding: body, as: UTF8.self)
  }

  /// The replies of the groups that run until no job waits.
  private func groups(_ committer: Committer) -> [[String]] {
    var groups: [[String]] = []
    while queue.waitForJob(untilNanoseconds: 0) == true {
      committer.commitGroup { replies in
        groups.append(replies.map { text($0.reply) ?? "a read" })
      }
    }
    return groups
  }

  @Test("a single call does not overtake calls that wait, or that are taken but not committed")
  func takenJobs() throws {
    let committer = try committer()
    try put("first")
    #expect(committer.commitIfIdle(try job("waiting")) == nil)
    #expect(groups(committer) == [["first"]])
    try put("taken")
    let taken = try #require(queue.takeNow())
    #expect(committer.commitIfIdle(try job("second")) == nil)
    queue.finish([taken])
    #expect(text(try #require(committer.commitIfIdle(try job("second")))) == "second")
    #expect(done.withLock { $0 } == ["first", "second"])
  }

  @Test("another user's call gets its turn between the slices of a call of many items")
  func slices() throws {
    let committer = try committer()
    let quick = try job("quick")
    let (queue, done) = (queue, done)
    @Sendable func slice(_ number: Int) -> SlicedJob {
      SlicedJob(
        run: { _ in
          done.withLock { $0.append("slice \(number)") }
          if number == 1 { queue.put(quick, of: JobOrigin(user: 2, connection: 2)) }
          return number == 3 ? .body(Array("done".utf8)) : .unfinished(slice(number + 1))
        },
        replyIfFailed: nil
      )
    }
    var job = try job("many")
    job.work = .slice(slice(1))
    queue.put(job, of: JobOrigin(user: 1, connection: 1))
    try put("same user", connection: 3)
    #expect(groups(committer).joined().sorted() == ["done", "quick", "same user"])
    let order = done.withLock { $0 }
    #expect(
      order.prefix(1) == ["slice 1"] && order.suffix(2) == ["slice 2", "slice 3"],
      "\(order)"
    )
    #expect(queue.isIdle)
  }

  @Test("a slice is told whether another call waits, for which it ends early")
  func othersWait() throws {
    let committer = try committer()
    let quick = try job("quick")
    let (queue, done) = (queue, done)
    var job = try job("many")
    job.work = .slice(
      SlicedJob(
        run: { writer in
          let before = writer.slices.hasShortOthers()
          queue.put(quick, of: JobOrigin(user: 2, connection: 2))
          done.withLock { $0.append("\(before), then \(writer.slices.hasShortOthers())") }
          return .body([])
        },
        replyIfFailed: nil
      )
    )
    queue.put(job, of: JobOrigin(user: 1, connection: 1))
    _ = groups(committer)
    #expect(done.withLock { $0 } == ["false, then true", "quick"])
  }

  @Test("a call of many items is passed over until others have had as much time as its last slice")
  func slicesByTime() throws {
    let committer = try committer()
    let done = done
    @Sendable func slice(_ number: Int) -> SlicedJob {
      SlicedJob(
        run: { _ in
          let end = Clock.monotonicNanoseconds() + 100_000_000
          while Clock.monotonicNanoseconds() < end {}
          done.withLock { $0.append("slice") }
          return number == 3 ? .body([]) : .unfinished(slice(number + 1))
        },
        replyIfFailed: nil
      )
    }
    var job = try job("many")
    job.work = .slice(slice(1))
    queue.put(job, of: JobOrigin(user: 1, connection: 1))
    for _ in 0..<60 { try put("quick", user: 2, connection: 2) }
    _ = groups(committer)
    let order = done.withLock { $0 }
    let places = order.indices.filter { order[$0] == "slice" }
    #expect(places.count == 3)
    for (place, next) in zip(places, places.dropFirst()) { #expect(next - place > 5, "\(places)") }
  }

  @Test("what waits is written together, but no more than 256 calls")
  func groupSize() throws {
    let committer = try committer()
    for number in 0..<300 { try put("\(number)") }
    let groups = groups(committer)
    #expect(groups.joined().compactMap(Int.init) == Array(0..<300))
    #expect(groups.allSatisfy { $0.count <= 256 } && groups.count < 150, "\(groups.count)")
  }

  @Test("a group ends by time, and another user's call is not behind those of the next groups")
  func time() throws {
    let committer = try committer()
    for number in 0..<6 { try put("slow \(number)", milliseconds: 21) }
    for number in 6..<9 { try put("slow \(number)", milliseconds: 21, connection: 2) }
    try put("quick", user: 2)
    let groups = groups(committer)
    #expect(groups.count == 9 || groups.count == 10, "\(groups)")
    #expect(groups.prefix(2).joined().contains("quick"), "\(groups)")
  }
}
