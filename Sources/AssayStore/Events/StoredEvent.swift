import AssayDesk
import AssayDomain

/// An event as its table holds it, with its body still packed.
///
/// A rebuild copies these, so that not a byte of the history changes.
struct StoredEvent: Sendable, Hashable {
  let header: EventHeader
  let salt: [UInt8]
  /// Empty after the contents were removed, like the salt.
  let packedBody: [UInt8]
  let hash: Digest
  /// The salted digest of a removed body; nil while the event has its body.
  let bodyDigest: Digest?
}

/// An event as it was recorded.
package struct EventRecord: Sendable, Hashable {
  let stored: StoredEvent
  /// The canonical text of the body.
  let bodyText: [UInt8]
  /// The event that removed this event's contents; nil while it has them.
  let redactedBy: Int64?

  package var header: EventHeader { stored.header }
  package var hash: Digest { stored.hash }

  /// Decodes the body; use `EventLog.body(of:)` if the contents may have been removed.
  func body() throws(DeskError) -> EventBody {
    do { return try EventBody(text: bodyText) } catch {
      throw .damaged(table: "event", column: error.column)
    }
  }
}
