/// A read or write that the storage could not do; its texts are not meant for users.
package struct StorageFailure: Error, Hashable, Sendable {
  /// The kind of failure, as far as it affects what to do about it.
  package enum Kind: Hashable, Sendable {
    /// The storage has no room left.
    case full
    /// The storage is not writable.
    case readOnly
    /// The storage is in use; a retry may succeed.
    case busy
    /// The stored data is damaged.
    case corrupt
    /// A write violates a constraint of the stored data.
    case constraint
    case other
  }

  package let kind: Kind
  /// Whether the disk failed to make a write durable, after which no written data can be trusted.
  package let isFailedSync: Bool
  /// The storage's own message, for logs.
  package let message: String
  /// The message and the operation that failed, for logs.
  package let detail: String

  package init(kind: Kind, isFailedSync: Bool, message: String, detail: String) {
    self.kind = kind
    self.isFailedSync = isFailedSync
    self.message = message
    self.detail = detail
  }
}
