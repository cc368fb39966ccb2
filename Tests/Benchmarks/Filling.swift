import AssayDomain
import AssayStore
import Posix

/// Fills a new database through the store, so that it is what a server would have made.
enum Filling {
  private static let groupSize = 200

  static func fill(_ directory: String, claims count: Int) throws {
    let store = try Store(directory: directory, nowMs: Clock.wallMilliseconds())
    let writer = try store.writer()
    var number = 0
    while number < count {
      let jobs = (number..<min(number + groupSize, count)).map(job)
      for outcome in writer.commit(jobs) { _ = try outcome.get() }
      number += jobs.count
    }
    try writer.close()
  }

  private static func job(_ number: Int) -> StoreWriter.Job {
    { (writer) throws(StoreError) in
      try writer.perform(
        WriteRequest(
          author: Author(uid: 0, name: "root", groups: [], isOwner: true),
          method: "claim.submit",
          stamp: nil,
          ifVersion: nil,
          isDryRun: false,
          reason: nil
        ),
        nowMs: Clock.wallMilliseconds(),
        work: { (change) throws(StoreError) in
          var attribution = AttributionDraft(
            source: .name(Texts.source(number)),
            stance: .asserts
          )
          attribution.verb = "reported"
          try change.submitClaim(
            ClaimDraft(text: Texts.claim(number), kind: .statement),
            attribution: attribution
          )
        },
        reply: { (_, _) throws(StoreError) in [] }
      )
    }
  }
}
