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
