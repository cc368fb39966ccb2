/// A read or write that the storage could not do; none of its text is meant for users.
package struct StorageFailure: Error, Hashable, Sendable {
  /// What failed, as far as somebody can act on it.
  package enum Kind: Hashable, Sendable {
    /// There is no room left.
    case full
    /// It may not be written to.
    case readOnly
    /// It is in use, and may be free when asked again.
    case busy
    /// What it holds is damaged.
    case corrupt
    /// What was to be written contradicts what is there.
    case constraint
    case other
  }

  package let kind: Kind
  /// Whether the disk refused to make a write durable, after which nothing that was written can be believed.
  package let isFailedSync: Bool
  /// What the storage says of it, for logs.
  package let message: String
  /// The message with what was being done, for logs.
  package let detail: String

  package init(kind: Kind, isFailedSync: Bool, message: String, detail: String) {
    self.kind = kind
    self.isFailedSync = isFailedSync
    self.message = message
    self.detail = detail
  }
}
