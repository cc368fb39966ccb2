import AssayDesk
import AssayDomain
import AssayEncoding

/// Compares a history with the rows that its events made.
struct Verifier {
  private var found = Verification()
  private var chain = EventChain()
  /// How many versions of rows the events have made.
  private var versions: [RowTable: Int64] = [:]
  /// Events without contents for which no later redaction has been found yet.
  private var unexplained: Set<Int64> = []

  mutating func append(
    _ event: StoredEvent,
    body: [UInt8]?,
    in log: EventLog
  ) throws(DeskError) {
    for fault in chain.append(event, body: body) { found.add(fault) }
    let seq = event.header.seq
    if event.bodyDigest != nil { return try checkRedacted(event, in: log) }
    guard let text = body else { return }
    let body: EventBody
    do { body = try EventBody(text: text) } catch {
      found.add("#\(seq) has a body that cannot be read")
      return
    }
    for image in body.changes { try check(image, since: seq, in: log.store) }
    guard let redaction = body.redaction else { return }
    if unexplained.remove(redaction.event) == nil {
      found.add("#\(seq) removed the contents of #\(redaction.event), which are there")
    }
  }

  /// Checks that the rows of a redacted event match what the redaction put in their place.
  private mutating func checkRedacted(
    _ event: StoredEvent,
    in log: EventLog
  ) throws(DeskError) {
    let seq = event.header.seq
    unexplained.insert(seq)
    do throws(DeskError) {
      for image in try log.body(of: log.unpack(event)).changes {
        try check(image, since: seq, in: log.store)
      }
    } catch {
      guard case .damaged = error else { throw error }
      found.add("what stands in place of the contents of #\(seq) cannot be read")
    }
  }

  /// Checks that the row matches its image from that event until its next version begins.
  private mutating func check(
    _ image: RecordImage,
    since seq: Int64,
    in store: StoreConnection
  ) throws(DeskError) {
    versions[image.table, default: 0] += 1
    if case .evidence(let evidence) = image { try checkSnapshot(of: evidence, in: store) }
    do throws(DeskError) {
      // Texts are compared by their bytes: to Swift, two spellings of one letter are equal.
      if try image.version(in: store, asOf: seq)?.text != image.text {
        found.add("\(image.id) is not what #\(seq) says it was")
      } else if try !store.hasWholeVersion(of: image, since: seq) {
        found.add("\(image.id) as of #\(seq) does not stand until its next version")
      }
    } catch {
      guard case .damaged = error else { throw error }
      found.add("\(image.id) as of #\(seq) cannot be read")
    }
  }

  private mutating func checkSnapshot(
    of evidence: Evidence,
    in store: StoreConnection
  ) throws(DeskError) {
    guard let hash = evidence.keptHash else { return }
    let content = try ContentTable(store).content(of: hash)
    if content.map({ Digest(of: $0).text }) != hash {
      found.add("the snapshot of \(evidence.id) is not what its hash says")
    }
  }

  mutating func compare(_ counts: VersionCounts, of table: RowTable) {
    let made = versions[table, default: 0]
    if counts.versions != made {
      found.add(
        "there are \(counts.versions) versions of \(table.rawValue) rows, and the events made \(made)"
      )
    }
    if counts.beyondHead != 0 {
      found.add(
        "\(counts.beyondHead) versions of \(table.rawValue) rows come from events that are missing"
      )
    }
  }

  /// Whether no problem was found and every event without contents has a redaction.
  var isSound: Bool { found.isSound && unexplained.isEmpty }

  mutating func add(_ problems: [String]) {
    for problem in problems { found.add(problem) }
  }

  mutating func finish(expecting last: Int64) -> Verification {
    for seq in unexplained.sorted() {
      found.add("#\(seq) has no contents, and no event says that they were removed")
    }
    if chain.lastSeq != last {
      found.add("the history ends at #\(chain.lastSeq) instead of #\(last)")
    }
    found.head = chain.head
    found.eventCount = chain.eventCount
    return found
  }
}
