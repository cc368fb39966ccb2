import JSON

/// Who made which call when, as the chain protects it.
package struct EventHeader: Sendable, Hashable {
  package let seq: Int64
  /// UTC milliseconds since 1970; never less than the event before has.
  package let atMs: Int64
  package let uid: Int64
  /// The user's name at that time.
  package let actor: String
  package let method: String

  /// Canonical JSON (RFC 8785).
  var text: [UInt8] {
    var writer = JSONWriter(reservingCapacity: 128)
    writer.beginObject()
    writer.name("actor")
    writer.string(actor)
    writer.name("at")
    writer.integer(atMs)
    writer.name("method")
    writer.string(method)
    writer.name("seq")
    writer.integer(seq)
    writer.name("uid")
    writer.integer(uid)
    writer.endObject()
    return writer.takeBytes()
  }

  /// The hash of an event: SHA-256 over the hash before, this header, and the digest of the body
  /// behind its salt, so that the chain still verifies once a body has been removed.
  func hash(after previous: Digest, salt: [UInt8], body: [UInt8]) -> Digest {
    hash(after: previous, bodyDigest: Digest(of: salt, body))
  }

  /// The same from the digest, which is all that is left of a body that was removed.
  func hash(after previous: Digest, bodyDigest: Digest) -> Digest {
    Digest(of: previous.bytes, text, bodyDigest.bytes)
  }
}
