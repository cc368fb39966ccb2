import JSON

/// Who made which call when, as the chain protects it.
package struct EventHeader: ColumnHolder {
  /// The user's name at that time.
  package internal(set) var actor = ""
  /// UTC milliseconds since 1970; never less than the event before has.
  package internal(set) var atMs: Int64 = 0
  package internal(set) var method = ""
  package internal(set) var seq: Int64 = 0
  package internal(set) var uid: Int64 = 0

  mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.visit("actor", &actor)
    try columns.visit("at", &atMs)
    try columns.visit("method", &method)
    try columns.visit("seq", &seq)
    try columns.visit("uid", &uid)
  }

  /// Canonical JSON (RFC 8785).
  var text: [UInt8] {
    var writer = JSONWriter(reservingCapacity: 128)
    writeImage(to: &writer)
    return writer.takeBytes()
  }

  /// The hash of an event: SHA-256 over the hash before, this header, and the digest of the body
  /// behind its salt, so that the chain still verifies once a body has been removed.
  func hash(after previous: Digest, salt: [UInt8], body: [UInt8]) -> Digest {
    hash(after: previous, bodyDigest: Digest(of: salt, body))
  }

  /// The hash from the digest of the body alone, which is all that is left of one that was removed.
  func hash(after previous: Digest, bodyDigest: Digest) -> Digest {
    Digest(of: previous.bytes, text, bodyDigest.bytes)
  }
}
