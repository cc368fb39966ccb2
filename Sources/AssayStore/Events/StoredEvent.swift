import AssayDesk
import AssayDomain

/// An event as its table holds it, the body still packed.
///
/// Copying a history copies these, so that not a byte of it changes.
struct StoredEvent: Sendable, Hashable {
  let header: EventHeader
  let salt: [UInt8]
  /// Empty once its contents were removed, as is the salt.
  let packedBody: [UInt8]
  let hash: Digest
  /// The salted digest of the body that was removed; nil for an event that has its body.
  let bodyDigest: Digest?
}

/// An event as it was recorded.
package struct EventRecord: Sendable, Hashable {
  let stored: StoredEvent
  /// The canonical text of the body.
  let bodyText: [UInt8]
  /// The event that removed its contents; nil for one that has them.
  let redactedBy: Int64?

  package var header: EventHeader { stored.header }
  package var hash: Digest { stored.hash }

  /// What the body says; ask the log where the contents may have been removed.
  func body() throws(DeskError) -> EventBody {
    do { return try EventBody(text: bodyText) } catch {
      throw .damaged(table: "event", column: error.column)
    }
  }
}
