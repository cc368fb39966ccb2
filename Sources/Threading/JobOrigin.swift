/// Whose job it is, for taking turns.
package struct JobOrigin: Hashable, Sendable {
  package let user: UInt32
  /// The number of the connection, unique among all users.
  package let connection: UInt64

  package init(user: UInt32, connection: UInt64) {
    self.user = user
    self.connection = connection
  }
}
