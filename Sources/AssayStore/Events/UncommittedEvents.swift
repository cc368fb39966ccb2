import AssayDesk
import AssayEncoding
import Posix
import Threading

/// Events of the open transaction that are not in the log yet.
///
/// Hashing and packing their bodies takes longer than storing their rows, so another thread may do it meanwhile. The
/// events are entered into the log before the transaction ends and before anything reads the log.
final class UncommittedEvents {
  private struct Entry {
    let header: EventHeader
    let salt: [UInt8]
    let body: Lazy<SealedBody>
  }

  private var entries: [Entry] = []
  private let packers = BodyPackers()
  /// The hash of the last event in the log.
  private(set) var head: Digest
  /// How many events have ever been entered.
  private(set) var flushedCount: Int64 = 0

  /// `head` is the hash of the last event in the log.
  init(head: Digest) { self.head = head }

  /// Adds the next event, and returns the task that prepares its body.
  func append(_ header: EventHeader, salt: [UInt8], body: EventBody) -> BackgroundWorker.Task {
    let sealed = Lazy { [packers] in SealedBody(body, salt: salt, packers) }
    entries.append(Entry(header: header, salt: salt, body: sealed))
    return { sealed.prepare() }
  }

  /// Enters all events into the log, in order.
  func flush(into store: StoreConnection) throws(DeskError) {
    guard !entries.isEmpty else { return }
    var count = 0
    // If entering one event fails, it and those after it still have to be entered.
    defer { entries.removeFirst(count) }
    for entry in entries {
      let body = entry.body.value
      let event = StoredEvent(
        header: entry.header,
        salt: entry.salt,
        packedBody: body.packed,
        hash: entry.header.hash(after: head, bodyDigest: body.digest),
        bodyDigest: nil
      )
      try store.append(event)
      head = event.hash
      count += 1
      flushedCount += 1
    }
  }

  /// Forgets the events after `seq`, because the calls that made them were rolled back.
  func truncate(to seq: Int64) {
    while let last = entries.last, last.header.seq > seq { entries.removeLast() }
  }

  /// Discards all events, because the database was rolled back to the state whose last hash is `head`.
  func restore(head: Digest) {
    entries = []
    self.head = head
  }
}

/// The stored form of a body, and the digest that the chain covers.
struct SealedBody: Sendable {
  /// The digest of the salt and the canonical text.
  let digest: Digest
  let packed: [UInt8]

  init(_ body: EventBody, salt: [UInt8], _ packers: BodyPackers) {
    let text = body.text
    digest = Digest(of: salt, text)
    packed = packers.pack(text)
  }
}
