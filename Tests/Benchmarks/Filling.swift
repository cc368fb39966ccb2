import AssayDomain
import AssayStore
import Posix

/// Fills a new database through the store, so that it is what a server would have made.
///
/// Every claim has an attribution, every sixth a second one that cites the first, and every tenth a link to an
/// earlier claim.
enum Filling {
  private static let groupSize = 500

  static func fill(_ directory: String, claims count: Int) throws {
    let store = try Store(directory: directory, nowMs: Clock.wallMilliseconds())
    let writer = try store.writer()
    var number = 0
    while number < count {
      let jobs = (number..<min(number + groupSize, count)).flatMap(jobs)
      for outcome in writer.commit(jobs) { _ = try outcome.get() }
      number += groupSize
    }
    try writer.close()
  }

  private static func jobs(_ number: Int) -> [StoreWriter.Job] {
    let id = ClaimID(rawValue: Int64(number) + 1)
    var jobs: [StoreWriter.Job] = [
      job("claim.submit") { (change) throws(StoreError) in
        var report = AttributionDraft(source: .name(Corpus.source(number)), stance: .asserts)
        report.verb = "reported"
        try change.submitClaim(
          ClaimDraft(text: Corpus.claim(number), kind: .statement),
          attribution: report
        )
      }
    ]
    if number % 6 == 5 {
      jobs.append(
        job("attribution.add") { (change) throws(StoreError) in
          var report = AttributionDraft(
            source: .name(Corpus.source(number &* 31)),
            stance: .asserts
          )
          report.cites = [.source(.name(Corpus.source(number)))]
          do throws(StoreError) { try change.attribute(id, report) } catch {
            // A source does not cite itself.
            guard case .refused = error else { throw error }
            report.cites = []
            report.basis = .unknown
            try change.attribute(id, report)
          }
        }
      )
    }
    if number % 10 == 9 {
      var random = Numbers(seed: UInt64(number))
      let other = ClaimID(rawValue: id.rawValue - 1 - Int64(random.below(9)))
      jobs.append(
        job("link.add") { (change) throws(StoreError) in
          try change.addLink(from: id, to: other, kind: .corroborates, note: nil)
        }
      )
    }
    return jobs
  }

  private static func job(
    _ method: String,
    _ work: @escaping @Sendable (Change) throws(StoreError) -> Void
  ) -> StoreWriter.Job {
    { (writer) throws(StoreError) in
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
        reply: { (_, _) throws(StoreError) in [] }
      )
    }
  }
}
