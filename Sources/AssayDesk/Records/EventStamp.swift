/// When an event was recorded, and by whom.
package struct EventStamp: Hashable, Sendable {
  /// UTC milliseconds since 1970.
  package let atMs: Int64
  /// The number of the user who made the call.
  package let uid: Int64

  package init(atMs: Int64, uid: Int64) {
    self.atMs = atMs
    self.uid = uid
  }
}
