import AssayDesk
import AssayDomain
import AssayVocabulary
import DeskSupport

/// The changes of one call in memory.
final class MemoryTransaction: RecordTransaction {
  let request: WriteRequest
  let nowMs: Int64
  let snapshot: MemorySnapshot
  var redaction: Redaction?
  /// The records that the call has made and changed, each once.
  private(set) var images: [RecordImage] = []
  private let memory: Memory

  init(_ request: WriteRequest, nowMs: Int64, _ memory: Memory) {
    self.request = request
    self.nowMs = nowMs
    self.memory = memory
    snapshot = MemorySnapshot(newestOf: memory, seq: memory.records.headSeq + 1, nowMs: nowMs)
  }

  func assessment(of claim: ClaimID) throws(DeskError) -> Assessment {
    try snapshot.attributionGraph(for: claim).assess(claim)
  }

  var ids: IDCounters {
    get { memory.records.ids }
    set { memory.records.ids = newValue }
  }

  var actedOn: [ClaimID] {
    var claims: [ClaimID] = []
    for image in images {
      switch image {
      case .claim(let record) where record.version > 1: claims.append(record.id)
      case .attribution(let record): claims.append(record.claim)
      case .link(let record): claims += [record.from, record.to]
      case .evidence(let record): claims.append(record.claim)
      case .note(let record): claims.append(record.claim)
      case .source, .claim, .policy, .grant: break
      }
    }
    let made = images.compactMap {
      if case .claim(let record) = $0, record.version == 1 { record.id } else { nil }
    }
    return claims.filter { !made.contains($0) }
  }

  func put(_ image: RecordImage) {
    memory.records.put(image, since: seq)
    if let same = images.firstIndex(where: { $0.id == image.id }) {
      images[same] = image
    } else {
      images.append(image)
    }
  }

  func contentHash(of content: [UInt8]) -> String {
    SHA256.digest(content).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    .joined()
  }

  func keep(_ content: [UInt8], hash: String) { memory.records.contents[hash] = content }

  func contents(ofEvent seq: Int64) -> EventContents? {
    guard let event = memory.records.event(seq), event.redactedBy == nil else { return nil }
    return EventContents(changes: event.changes, redaction: event.redaction, stamp: event.stamp)
  }

  func removeContents(ofEvent seq: Int64, leaving images: [RecordImage]) {
    for image in images { memory.records.rewrite(image, since: seq) }
    memory.records.events[Int(seq) - 1].changes = images
    memory.records.events[Int(seq) - 1].redactedBy = self.seq
  }
}
