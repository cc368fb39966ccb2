package import AssayDesk
import AssayDomain
import AssayEncoding
package import AssayVocabulary
import SQLite

/// How many records of each kind the store holds.
package struct StoreCounts: Sendable, Hashable {
  package var events: Int64 = 0
  package var sources: Int64 = 0
  package var claims: Int64 = 0
  package var attributions: Int64 = 0
  package var links: Int64 = 0
  package var evidence: Int64 = 0
  package var notes: Int64 = 0
  package var statuses: [ClaimStatus: Int64] = [:]
  /// Claims that wait to be reassessed.
  package var marks: Int64 = 0
}

extension StoreReader {
  /// Counts the current records.
  ///
  /// No row is ever removed and ids leave no gap, so that the greatest id of a kind is its count. Statuses
  /// are counted along their index, which takes milliseconds for each hundred thousand claims. `nowMs`, in UTC
  /// milliseconds, decides which leases have run out.
  package func counts(nowMs: Int64) throws(DeskError) -> StoreCounts {
    try read(asOf: nil, nowMs: nowMs) { (snapshot) throws(DeskError) in
      var counts = StoreCounts()
      counts.events = snapshot.seq
      counts.sources = try store.sources.maximumKey()
      counts.claims = try store.claims.maximumKey()
      counts.attributions = try store.attributions.maximumKey()
      counts.links = try store.links.maximumKey()
      counts.evidence = try store.evidence.maximumKey()
      counts.notes = try store.notes.maximumKey()
      counts.marks =
        try store.statement(
          "SELECT (SELECT count(DISTINCT claim) FROM refresh) + (SELECT count(*) FROM refresh_seed)"
        ).fetchInteger() ?? 0
      for (code, count) in try store.statement("SELECT status, count(*) FROM claim GROUP BY status")
        .fetchAll({ ($0.integer(0), $0.integer(1)) })
      {
        guard let status = ClaimStatus(code: code) else {
          throw .damaged(table: "claim", column: "status")
        }
        counts.statuses[status] = count
      }
      let free =
        try store.statement("SELECT count(*) FROM claim WHERE status = 1 AND lease_until <= ?1")
        .bind(nowMs).fetchInteger() ?? 0
      counts.statuses[.inReview, default: 0] -= free
      counts.statuses[.submitted, default: 0] += free
      counts.statuses = counts.statuses.filter { $0.value > 0 }
      return counts
    }
  }
}
