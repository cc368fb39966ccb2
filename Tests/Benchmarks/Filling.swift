import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary
import Posix
import Threading

/// Fills a new database through the store, so that it is what a server would have made.
///
/// Every claim has an attribution, every sixth a second one that cites the first, and every tenth a link to an
/// earlier claim.
enum Filling {
  private static let groupSize = 500

  static func fill(_ directory: String, claims count: Int) throws {
    try fill(directory, claims: count, jobs)
  }

  /// The same with claims that have one attribution each, and no more.
  static func fillPlainly(_ directory: String, claims count: Int) throws {
    try fill(directory, claims: count) { [submission($0)] }
  }

  private static func fill(
    _ directory: String,
    claims count: Int,
    _ jobs: (Int) -> [StoreWriter.Job]
  ) throws {
    try withWriter(directory) { writer in
      for start in stride(from: 0, to: count, by: groupSize) {
        try commit((start..<min(start + groupSize, count)).flatMap(jobs), to: writer)
      }
    }
  }

  /// Lends the writer of a directory's database, new or there already, and brings all into its file.
  static func withWriter(_ directory: String, _ body: (StoreWriter) throws -> Void) throws {
    let store = try Store(directory: directory, nowMs: Clock.wallMilliseconds())
    let writer = try store.writer()
    let backgroundWorker = BackgroundWorker()
    writer.setBackgroundWorker(backgroundWorker)
    let aid = try backgroundWorker.start(name: "background")
    defer {
      backgroundWorker.close()
      aid.join()
    }
    try body(writer)
    try writer.close()
  }

  /// Runs jobs in transactions of a bounded size; one that fails is the run's error.
  static func commit(_ jobs: [StoreWriter.Job], to writer: StoreWriter) throws {
    for start in stride(from: 0, to: jobs.count, by: groupSize) {
      let group = Array(jobs[start..<min(start + groupSize, jobs.count)])
      for outcome in writer.commit(group) { _ = try outcome.get() }
    }
  }

  private static func jobs(_ number: Int) -> [StoreWriter.Job] {
    let id = ClaimID(rawValue: Int64(number) + 1)
    var jobs = [submission(number)]
    if number % 6 == 5 {
      jobs.append(
        job("attribution.add") { (transaction) throws(DeskError) in
          var report = AttributionDraft(
            source: .name(Corpus.source(number &* 31)),
            stance: .asserts
          )
          report.cites = [.source(.name(Corpus.source(number)))]
          do throws(DeskError) { try transaction.attribute(id, report) } catch {
            // A source does not cite itself.
            guard case .refused = error else { throw error }
            report.cites = []
            report.basis = .unknown
            try transaction.attribute(id, report)
          }
        }
      )
    }
    if number % 10 == 9 {
      var random = Numbers(seed: UInt64(number))
      let other = ClaimID(rawValue: id.rawValue - 1 - Int64(random.below(9)))
      jobs.append(
        job("link.add") { (transaction) throws(DeskError) in
          try transaction.addLink(from: id, to: other, kind: .corroborates, note: nil)
        }
      )
    }
    return jobs
  }

  private static func submission(_ number: Int) -> StoreWriter.Job {
    job("claim.submit") { (transaction) throws(DeskError) in
      var report = AttributionDraft(source: .name(Corpus.source(number)), stance: .asserts)
      report.verb = "reported"
      try transaction.submitClaim(
        ClaimDraft(text: Corpus.claim(number), kind: .statement),
        attribution: report
      )
    }
  }

  /// A call's work as the writer takes it.
  static func job(
    _ method: String,
    _ work: @escaping @Sendable (WriteTransaction) throws(DeskError) -> Void
  ) -> StoreWriter.Job {
    { (writer) throws(DeskError) in
      try writer.perform(
        WriteRequest(
          author: Author(uid: 0, name: "root", groups: [], isOwner: true),
          method: method,
          stamp: nil,
          ifVersion: nil,
          isDryRun: false,
          reason: nil
        ),
        nowMs: Clock.wallMilliseconds(),
        work: work,
        reply: { (_, _) throws(DeskError) in [] }
      )
    }
  }
}
