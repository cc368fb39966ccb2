/// An event as its table holds it, the body still packed.
///
/// Copying a history copies these, so that not a byte of it changes.
struct StoredEvent: Sendable, Hashable {
  let header: EventHeader
  let salt: [UInt8]
  let packedBody: [UInt8]
  let hash: Digest
}
