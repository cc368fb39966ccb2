import AssayDomain

/// Compares a history with the rows that it says it made.
struct Verifier {
  private var found = Verification()
  private var chain = EventChain()
  /// How many versions of rows the events have made.
  private var versions: [RowTable: Int64] = [:]

  mutating func follow(
    _ event: StoredEvent,
    body: [UInt8]?,
    in store: StoreConnection
  ) throws(StoreError) {
    for fault in chain.follow(event, body: body) { found.add(fault) }
    guard let body else { return }
    let seq = event.header.seq
    let images: [RowImage]
    do { images = try EventBody(text: body).changes } catch {
      found.add("#\(seq) has a body that cannot be read")
      return
    }
    for image in images { try check(image, since: seq, in: store) }
  }

  /// The row must stand from that event on as its image says, until its next version begins.
  private mutating func check(
    _ image: RowImage,
    since seq: Int64,
    in store: StoreConnection
  ) throws(StoreError) {
    versions[image.table, default: 0] += 1
    if case .evidence(let evidence) = image { try checkSnapshot(of: evidence, in: store) }
    do throws(StoreError) {
      // Texts are compared by their bytes: to Swift, two spellings of one letter are equal.
      if try store.image(like: image, asOf: seq)?.text != image.text {
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
  ) throws(StoreError) {
    guard let hash = evidence.keptHash else { return }
    let content = try store.snapshot(hash: hash)
    if content.map({ Digest(of: $0).text }) != hash {
      found.add("the snapshot of \(evidence.id) is not what its hash says")
    }
  }

  mutating func compare(_ census: VersionCensus, of table: RowTable) {
    let made = versions[table, default: 0]
    if census.versions != made {
      found.add(
        "there are \(census.versions) versions of \(table.rawValue) rows, and the events made \(made)"
      )
    }
    if census.beyondHead != 0 {
      found.add(
        "\(census.beyondHead) versions of \(table.rawValue) rows come from events that are missing"
      )
    }
  }

  mutating func finish(expecting last: Int64) -> Verification {
    if chain.lastSeq != last {
      found.add("the history ends at #\(chain.lastSeq) instead of #\(last)")
    }
    found.head = chain.head
    found.eventCount = chain.eventCount
    return found
  }
}
