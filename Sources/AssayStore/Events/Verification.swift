import AssayDomain
import SQLite

/// What verifying the history has found.
package struct Verification: Sendable, Hashable {
  /// How many problems are told.
  private static let greatestProblemCount = 100

  package fileprivate(set) var head = Digest.zero
  package fileprivate(set) var eventCount: Int64 = 0
  package fileprivate(set) var problems: [String] = []

  package var isSound: Bool { problems.isEmpty }

  fileprivate mutating func add(_ problem: String) {
    if problems.count < Self.greatestProblemCount { problems.append(problem) }
  }
}

extension StoreReader {
  private static let chunkSize: Int64 = 500

  /// Recomputes the chain up to an event and checks that the rows of every version are what the events say.
  ///
  /// Called within `read`, whose transaction it renews after each chunk, so that the log can be
  /// checkpointed meanwhile; what it looks at was closed by that event and does not change.
  package func verify(upTo last: Int64) throws(StoreError) -> Verification {
    var verifier = ChainVerifier()
    var after: Int64 = 0
    while after < last {
      let page = try log.page(.ascending, beyond: after, count: Self.chunkSize, asOf: last)
      for event in page {
        verifier.follow(event)
        try verifier.checkRows(of: event, in: store)
      }
      guard let end = page.last else { break }
      after = end.header.seq
      try renew()
    }
    try verifier.checkVersionCounts(in: store, upTo: last)
    return verifier.finish(expecting: last)
  }
}

/// Follows the chain event by event.
private struct ChainVerifier {
  private var found = Verification()
  private var lastSeq: Int64 = 0
  private var lastAtMs: Int64 = 0
  /// How many versions of rows the events have made.
  private var versions: [RowTable: Int64] = [:]

  mutating func follow(_ event: EventRecord) {
    let header = event.header
    if header.seq != lastSeq + 1 {
      found.add("#\(lastSeq + 1) is missing: the next event is #\(header.seq)")
    }
    if header.atMs < lastAtMs { found.add("#\(header.seq) is dated before the event before it") }
    let hash = header.hash(after: found.head, salt: event.salt, body: event.bodyText)
    if hash != event.hash {
      found.add("#\(header.seq) does not have the hash that the chain gives")
    }
    // What follows is judged by the hash that stands there, so that one fault is told once.
    found.head = event.hash
    found.eventCount += 1
    lastSeq = header.seq
    lastAtMs = header.atMs
  }

  /// Each image must be the version that the tables hold from that event on.
  mutating func checkRows(of event: EventRecord, in store: StoreConnection) throws(StoreError) {
    let seq = event.header.seq
    let images: [RowImage]
    do { images = try event.body().changes } catch {
      found.add("#\(seq) has a body that cannot be read")
      return
    }
    for image in images {
      versions[image.table, default: 0] += 1
      do throws(StoreError) {
        if try store.image(like: image, asOf: seq) != image {
          found.add("\(image.id) is not what #\(seq) says it was")
        }
      } catch {
        guard case .damaged = error else { throw error }
        found.add("\(image.id) as of #\(seq) cannot be read")
      }
    }
  }

  mutating func checkVersionCounts(
    in store: StoreConnection,
    upTo last: Int64
  ) throws(StoreError) {
    for table in RowTable.allCases where table != .assessment {
      let count = try store.versionCount(of: table, upTo: last)
      if count != versions[table, default: 0] {
        found.add(
          "there are \(count) versions of \(table.rawValue) rows, and the events made \(versions[table, default: 0])"
        )
      }
    }
  }

  mutating func finish(expecting last: Int64) -> Verification {
    if lastSeq != last { found.add("the history ends at #\(lastSeq) instead of #\(last)") }
    return found
  }
}

extension StoreConnection {
  /// The row of an image as it stood after an event.
  fileprivate func image(like image: RowImage, asOf seq: Int64) throws(StoreError) -> RowImage? {
    switch image {
    case .source: try sources.get(image.key, asOf: seq).map { .source($0) }
    case .claim: try claims.get(image.key, asOf: seq).map { .claim($0) }
    case .attribution: try attributions.get(image.key, asOf: seq).map { .attribution($0) }
    case .link: try links.get(image.key, asOf: seq).map { .link($0) }
    }
  }

  fileprivate func versionCount(of table: RowTable, upTo last: Int64) throws(StoreError) -> Int64 {
    let name = table.rawValue
    let statement = try listStatement(
      """
      SELECT (SELECT count(*) FROM \(name) WHERE since_seq <= ?1) \
      + (SELECT count(*) FROM \(name)_was WHERE since_seq <= ?1)
      """
    )
    statement.bind(last, at: 1)
    return try statement.only { $0.integer(0) } ?? 0
  }
}
