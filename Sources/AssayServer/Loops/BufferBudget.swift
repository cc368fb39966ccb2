import Threading

/// Counts the memory that connections hold, for each user and for all together, against limits.
///
/// A connection that holds less than `smallBytes` reads and starts calls whatever others hold, so that everybody's small
/// calls are answered. Beyond that, it does so only while its user and all together hold less than the limits.
/// So that what has begun can end, one connection of each user at a time may go beyond them.
final class BufferBudget: Sendable {
  static let smallBytes = 64 << 10
  /// What a connection holds up to this does not count: a connection that is small may read once more.
  static let uncountedBytes = smallBytes + readBytes
  /// The maximum number of bytes of one read.
  static let readBytes = 64 << 10

  private struct Account {
    var heldBytes = 0
    /// The connections that were refused a grant, in the order in which they first asked.
    var waiting: [ConnectionNumber] = []
    /// The connection that may go beyond the limits until it holds nothing that counts.
    var exceeding: ConnectionNumber?
  }

  private struct State {
    var heldBytes = 0
    var accounts: [UInt32: Account] = [:]
  }

  private let limitBytes: Int
  private let userLimitBytes: Int
  private let state = Guarded(State())

  init(limitBytes: Int, userLimitBytes: Int) {
    self.limitBytes = limitBytes
    self.userLimitBytes = userLimitBytes
  }

  /// Whether a user may hold more.
  func hasRoom(for user: UInt32) -> Bool {
    state.withLock { hasRoom(for: user, $0) }
  }

  /// Replaces the bytes that count for a connection.
  func count(_ bytes: Int, insteadOf before: Int, for origin: JobOrigin) {
    state.withLock { state in
      state.heldBytes += bytes - before
      var account = state.accounts.removeValue(forKey: origin.user) ?? Account()
      account.heldBytes += bytes - before
      if bytes == 0 {
        if account.exceeding == origin.connection { account.exceeding = nil }
        account.waiting.removeAll { $0 == origin.connection }
      }
      if account.heldBytes > 0 || !account.waiting.isEmpty {
        state.accounts[origin.user] = account
      }
    }
  }

  /// Counts `bytes` for a connection as a whole, or returns false; a user's connections get their grants in the order
  /// in which they first asked.
  func grant(_ bytes: Int, insteadOf before: Int, to origin: JobOrigin) -> Bool {
    state.withLock { state in
      var account = state.accounts.removeValue(forKey: origin.user) ?? Account()
      defer { state.accounts[origin.user] = account }
      let more = bytes - before
      let isFirst = account.waiting.first.map { $0 == origin.connection } ?? true
      let fits =
        account.heldBytes + more <= userLimitBytes && state.heldBytes + more <= limitBytes
      // What is larger than the limit gets its turn when the user holds nothing else.
      guard isFirst, fits || account.heldBytes == before else {
        if !account.waiting.contains(origin.connection) {
          account.waiting.append(origin.connection)
        }
        return false
      }
      account.waiting.removeAll { $0 == origin.connection }
      account.heldBytes += more
      state.heldBytes += more
      return true
    }
  }

  /// Whether a connection may go on although its user has no room: at most one of each user may at a time.
  func mayExceed(_ origin: JobOrigin) -> Bool {
    state.withLock { state in
      let holder = state.accounts[origin.user]?.exceeding
      if holder == nil {
        state.accounts[origin.user, default: Account()].exceeding = origin.connection
      }
      return holder ?? origin.connection == origin.connection
    }
  }

  private func hasRoom(for user: UInt32, _ state: State) -> Bool {
    state.heldBytes < limitBytes
      && state.accounts[user]?.heldBytes ?? 0 < userLimitBytes
  }
}
