import JSON

/// Who made which call when, in the form that the hash chain covers.
package struct EventHeader: ColumnHolder {
  /// The user's name at that time.
  package internal(set) var actor = ""
  /// UTC milliseconds since 1970, never less than those of the previous event.
  package internal(set) var atMs: Int64 = 0
  package internal(set) var method = ""
  package internal(set) var seq: Int64 = 0
  package internal(set) var uid: Int64 = 0

  package init(
    actor: String = "",
    atMs: Int64 = 0,
    method: String = "",
    seq: Int64 = 0,
    uid: Int64 = 0
  ) {
    self.actor = actor
    self.atMs = atMs
    self.method = method
    self.seq = seq
    self.uid = uid
  }

  package init() { self.init(actor: "", atMs: 0, method: "", seq: 0, uid: 0) }

  package mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.visit("actor", &actor)
    try columns.visit("at", &atMs)
    try columns.visit("method", &method)
    try columns.visit("seq", &seq)
    try columns.visit("uid", &uid)
  }

  /// The header as canonical JSON (RFC 8785).
  package var text: [UInt8] {
    var writer = JSONWriter(reservingCapacity: 128)
    writeImage(to: &writer)
    return writer.takeBytes()
  }

  /// Computes the event's hash: SHA-256 over the previous hash, this header, and the digest of salt and body, so that
  /// the chain still verifies after a body has been removed.
  package func hash(after previous: Digest, salt: [UInt8], body: [UInt8]) -> Digest {
    hash(after: previous, bodyDigest: Digest(of: salt, body))
  }

  /// Computes the event's hash from the body's digest, which remains after the body was removed.
  package func hash(after previous: Digest, bodyDigest: Digest) -> Digest {
    Digest(of: previous.bytes, text, bodyDigest.bytes)
  }
}
