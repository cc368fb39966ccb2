import Posix
import Threading

/// Tells the loops that have watches of new events; while none has, nobody is woken.
final class CommitNotifier: Sendable {
  private let listeners = Guarded<[LoopInbox]>([])

  /// From now on the loop is told of every event that is committed.
  func add(_ inbox: LoopInbox) {
    listeners.withLock { listeners in
      if !listeners.contains(where: { $0 === inbox }) { listeners.append(inbox) }
    }
  }

  func remove(_ inbox: LoopInbox) {
    listeners.withLock { listeners in listeners.removeAll { $0 === inbox } }
  }

  /// Tells that the events up to `head` are there to be read.
  func notify(head: Int64) {
    listeners.withLock { listeners in
      for inbox in listeners { inbox.post(head: head) }
    }
  }
}
