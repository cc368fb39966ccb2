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
  @Test(
    "a single call does not overtake calls that the writer's thread has taken but not committed"
  )
  func takenJobs() throws {
    let store = try Store(directory: TemporaryDirectory.path, nowMs: 0)
    let queue = JobQueue<WriteJob>()
    let log = Log(level: .error, file: nil)
    let committer = Committer(
      try store.writer(),
      queue,
      CommitNotifier(),
      log,
      stop: Process.exitNow
    )
    let done = Guarded<[String]>([])
    func job(_ name: String) throws -> WriteJob {
      WriteJob(
        run: { _ in
          done.withLock { $0.append(name) }
          return Array(name.utf8)
        },
        itemCount: 1,
        tally: MethodTally(method: "test"),
        id: nil,
        connection: 1,
        token: try someCall(),
        inbox: try LoopInbox()
      )
    }
    queue.put(try job("first"))
    #expect(committer.commitIfIdle(try job("waiting")) == nil)
    let taken = try #require(queue.take(upTo: 10))
    #expect(committer.commitIfIdle(try job("taken")) == nil)
    committer.commit(taken) { replies in #expect(replies.map(text) == ["first"]) }
    #expect(text(try #require(committer.commitIfIdle(try job("second")))) == "second")
    #expect(done.withLock { $0 } == ["first", "second"])
  }

  /// The body of a reply that was made at once.
  private func text(_ reply: Prepared) -> String? {
    guard case .answered(let body) = reply else { return nil }
    return String(decoding: body, as: UTF8.self)
  }
}
