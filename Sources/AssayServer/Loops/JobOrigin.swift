/// Whose job it is, for taking turns.
struct JobOrigin: Hashable, Sendable {
  let user: UInt32
  /// The number of the connection, unique among all users.
  let connection: ConnectionNumber
}
