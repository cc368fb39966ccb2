import Posix

/// How many connections there are, in all and of each user.
final class Census: Sendable {
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

  init(limits: ServerLimits) { self.limits = limits }

  /// Counts a connection in, or tells why it may not come in.
  func enter(uid: UInt32) -> Refusal? {
    let (connections, perUser) = (limits.connections, limits.connectionsPerUser)
    return state.withLock { state in
      if state.total >= connections { return .tooMany }
      if state.users[uid, default: 0] >= perUser { return .tooManyOfUser }
      state.total += 1
      state.users[uid, default: 0] += 1
      return nil
    }
  }

  func leave(uid: UInt32) {
    state.withLock { state in
      state.total -= 1
      let left = state.users[uid, default: 1] - 1
      state.users[uid] = left == 0 ? nil : left
    }
  }
}
