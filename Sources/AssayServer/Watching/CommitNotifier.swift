import Posix
import Threading

/// Notifies the loops that have watches of new events; wakes no loop while none has watches.
final class CommitNotifier: Sendable {
  private let listeners = Guarded<[LoopInbox]>([])

  /// Registers a loop to be notified of every event committed from now on.
  func add(_ inbox: LoopInbox) {
    listeners.withLock { listeners in
      if !listeners.contains(where: { $0 === inbox }) { listeners.append(inbox) }
    }
  }

  func remove(_ inbox: LoopInbox) {
    listeners.withLock { listeners in listeners.removeAll { $0 === inbox } }
  }

  /// Notifies the loops that the events up to `head` can be read.
  func notify(head: Int64) {
    listeners.withLock { listeners in
      for inbox in listeners { inbox.post(head: head) }
    }
  }
}
