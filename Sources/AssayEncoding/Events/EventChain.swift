/// Follows the hash chain event by event and reports where it does not hold.
package struct EventChain: Sendable {
  /// The stored hash of the last event followed.
  package private(set) var head = Digest.zero
  package private(set) var eventCount: Int64 = 0
  package private(set) var lastSeq: Int64 = 0
  private var lastAtMs: Int64 = 0

  package init() {}

  /// Returns what is wrong with an event as the next of the chain, one sentence for each fault; empty if it fits.
  ///
  /// `body` is its canonical text, nil if that cannot be unpacked or was removed. Later events are checked against the
  /// hash stored in this event, so that each fault is reported once.
  package mutating func append(_ event: StoredEvent, body: [UInt8]?) -> [String] {
    let header = event.header
    guard header.seq > lastSeq else { return ["#\(header.seq) stands before the first event"] }
    var faults: [String] = []
    if header.seq > lastSeq + 1 {
      faults.append("#\(lastSeq + 1) is missing: the next event is #\(header.seq)")
    }
    if header.atMs < lastAtMs {
      faults.append("#\(header.seq) is dated before the event before it")
    }
    if let digest = event.bodyDigest {
      if header.hash(after: head, bodyDigest: digest) != event.hash || !event.packedBody.isEmpty {
        faults.append("#\(header.seq) does not have the hash that the chain gives")
      }
    } else if let body {
      if header.hash(after: head, salt: event.salt, body: body) != event.hash {
        faults.append("#\(header.seq) does not have the hash that the chain gives")
      }
    } else {
      faults.append("#\(header.seq) has a body that cannot be unpacked")
    }
    head = event.hash
    eventCount += 1
    lastSeq = header.seq
    lastAtMs = header.atMs
    return faults
  }
}
