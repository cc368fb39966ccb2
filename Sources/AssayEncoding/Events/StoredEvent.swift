package import AssayDesk
import AssayDomain

/// An event as its table holds it, with its body still packed.
///
/// A rebuild copies these, so that not a byte of the history changes.
package struct StoredEvent: Sendable, Hashable {
  package let header: EventHeader
  package let salt: [UInt8]
  /// Empty after the contents were removed, like the salt.
  package let packedBody: [UInt8]
  package let hash: Digest
  /// The salted digest of a removed body; nil while the event has its body.
  package let bodyDigest: Digest?

  package init(
    header: EventHeader,
    salt: [UInt8],
    packedBody: [UInt8],
    hash: Digest,
    bodyDigest: Digest?
  ) {
    self.header = header
    self.salt = salt
    self.packedBody = packedBody
    self.hash = hash
    self.bodyDigest = bodyDigest
  }
}

/// An event as it was recorded.
package struct EventRecord: Sendable, Hashable {
  package let stored: StoredEvent
  /// The canonical text of the body.
  package let bodyText: [UInt8]
  /// The event that removed this event's contents; nil while it has them.
  package let redactedBy: Int64?

  package init(stored: StoredEvent, bodyText: [UInt8], redactedBy: Int64?) {
    self.stored = stored
    self.bodyText = bodyText
    self.redactedBy = redactedBy
  }

  package var header: EventHeader { stored.header }
  package var hash: Digest { stored.hash }

  /// Decodes the body; use `EventLog.body(of:)` if the contents may have been removed.
  package func body() throws(DeskError) -> EventBody {
    do { return try EventBody(text: bodyText) } catch {
      throw .damaged(table: "event", column: error.column)
    }
  }
}
