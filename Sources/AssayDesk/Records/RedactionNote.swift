/// Who removed an event's contents, when and why.
package struct RedactionNote: Sendable, Hashable {
  /// The event that removed them.
  package let seq: Int64
  /// UTC milliseconds since 1970.
  package let atMs: Int64
  package let actor: String
  package let reason: String

  package init(seq: Int64, atMs: Int64, actor: String, reason: String) {
    self.seq = seq
    self.atMs = atMs
    self.actor = actor
    self.reason = reason
  }
}
