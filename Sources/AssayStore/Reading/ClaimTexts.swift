import AssayDomain
import SQLite

/// What lists have written of claims' rows, so that the next list copies it.
///
/// It holds for a version of a claim's row as long as no contents are removed, which changes a version in its place.
package final class ClaimTexts {
  private static let greatestCount = 4_096

  private struct Entry {
    let version: Version
    let text: [UInt8]
  }

  /// Which version of its row a claim has.
  private struct Version: Equatable {
    let since: Int64
    let number: Int64
  }

  private var entries: [ClaimID: Entry] = [:]
  private var redactionCount: Int64 = 0

  /// What was written of the row, as it stands now; nil where that is not known.
  package func text(of row: CurrentClaimRow) -> [UInt8]? {
    guard let entry = entries[row.id],
      entry.version == Version(since: row.sinceSeq, number: row.version)
    else { return nil }
    return entry.text
  }

  /// Keeps what was written of a row.
  package func keep(_ text: [UInt8], of row: CurrentClaimRow) {
    if entries.count >= Self.greatestCount { entries.removeAll(keepingCapacity: true) }
    entries[row.id] = Entry(
      version: Version(since: row.sinceSeq, number: row.version),
      text: text
    )
  }

  /// Forgets everything where contents were removed since the last time.
  func refresh(redactionCount count: Int64) {
    guard count != redactionCount else { return }
    redactionCount = count
    entries.removeAll()
  }
}

extension View {
  /// What lists of now have written, of rows as this view sees them.
  package func claimTexts() throws(StoreError) -> ClaimTexts {
    let statement = try store.statement("SELECT count(*) FROM redaction")
    store.claimTexts.refresh(redactionCount: try statement.only { $0.integer(0) } ?? 0)
    return store.claimTexts
  }
}
