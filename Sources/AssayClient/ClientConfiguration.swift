/// The settings of a client for any server.
package struct ClientConfiguration: Sendable {
  /// The calling program, for the server's log.
  package var program: String
  package var trust: ServerTrust
  /// How long the server may take to accept the connection.
  package var connectTimeoutMilliseconds: Int32
  /// How long each answer may take; nil waits for ever.
  package var answerTimeoutMilliseconds: Int32?

  package init(
    program: String,
    trust: ServerTrust,
    connectTimeoutMilliseconds: Int32,
    answerTimeoutMilliseconds: Int32?
  ) {
    self.program = program
    self.trust = trust
    self.connectTimeoutMilliseconds = connectTimeoutMilliseconds
    self.answerTimeoutMilliseconds = answerTimeoutMilliseconds
  }
}

/// The users whose servers this client may send the desk's data to.
package struct ServerTrust: Equatable, Sendable {
  private let users: [UInt32]

  package init(users: [UInt32]) { self.users = users }

  /// Trusts the client's own user, root, and `others`.
  package init(ownUser: UInt32, others: [UInt32]) {
    self.init(users: [ownUser, 0] + others)
  }

  package func accepts(_ user: UInt32) -> Bool { users.contains(user) }

  /// Whether a user is trusted, or is the one to whom the system has given the desk's socket at this path.
  func accepts(_ user: UInt32, at path: String) -> Bool {
    accepts(user)
      || path == ServerPlaces.deskSocket && ServerPlaces.keeper(ofSocket: path) == user
  }
}
