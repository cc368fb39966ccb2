/// A version of a record whose contents were removed.
package struct RemovedVersion: Hashable, Sendable {
  /// The event that made the version.
  package let since: Int64
  /// The event that removed its contents.
  package let by: Int64

  package init(since: Int64, by: Int64) {
    self.since = since
    self.by = by
  }
}
