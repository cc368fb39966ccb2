import AssayDesk
import Posix
import Threading

/// Events of the open transaction that are not in the log yet.
///
/// What is made of their bodies, which takes longer than to put their rows, may be worked out by another thread
/// meanwhile. They are entered before the transaction ends, and before anybody asks the log.
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
  /// How many have ever been entered.
  private(set) var flushedCount: Int64 = 0

  /// `head` is the hash of the last event in the log.
  init(head: Digest) { self.head = head }

  /// Adds the next event, and gives what may be done for it meanwhile.
  func append(_ header: EventHeader, salt: [UInt8], body: EventBody) -> BackgroundWorker.Task {
    let sealed = Lazy { [packers] in SealedBody(body, salt: salt, packers) }
    entries.append(Entry(header: header, salt: salt, body: sealed))
    return { sealed.prepare() }
  }

  /// Puts all into the log, in order.
  func flush(into store: StoreConnection) throws(DeskError) {
    guard !entries.isEmpty else { return }
    var count = 0
    // Where one cannot be entered, it and the rest still have to be.
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

  /// Forgets the events after one, as the calls that made them were taken back.
  func truncate(to seq: Int64) {
    while let last = entries.last, last.header.seq > seq { entries.removeLast() }
  }

  /// Goes back to the state in which `head` was the log's last hash, as the database was rolled back to it.
  func restore(head: Digest) {
    entries = []
    self.head = head
  }
}

/// What the log keeps of a body, and what the chain covers.
struct SealedBody: Sendable {
  /// Of the salt and the canonical text.
  let digest: Digest
  let packed: [UInt8]

  init(_ body: EventBody, salt: [UInt8], _ packers: BodyPackers) {
    let text = body.text
    digest = Digest(of: salt, text)
    packed = packers.pack(text)
  }
}
