import AssayDesk
import Posix
import Threading

/// Counts and limits connections, in total and for each user.
final class ConnectionLimiter: Sendable {
  enum Refusal {
    case tooMany
    case tooManyOfUser
  }

  private struct State {
    var total = 0
    var users: [UInt32: Int] = [:]
  }

  private let limits: ServerLimits
  private let state = Guarded(State())
  /// Signalled when the last connection has closed.
  let emptied: EventCounter

  init(limits: ServerLimits) throws(PosixError) {
    self.limits = limits
    emptied = try EventCounter()
  }

  /// The current number of connections.
  var total: Int { state.withLock { $0.total } }

  /// Counts a connection, or returns the limit that it would exceed.
  func admit(uid: UInt32) -> Refusal? {
    let (connections, perUser) = (limits.connections, limits.connectionsPerUser)
    return state.withLock { state in
      if state.total >= connections { return .tooMany }
      if state.users[uid, default: 0] >= perUser { return .tooManyOfUser }
      state.total += 1
      state.users[uid, default: 0] += 1
      return nil
    }
  }

  func release(uid: UInt32) {
    let isEmpty = state.withLock { state in
      state.total -= 1
      let left = state.users[uid, default: 1] - 1
      state.users[uid] = left == 0 ? nil : left
      return state.total == 0
    }
    if isEmpty { emptied.signal() }
  }
}
