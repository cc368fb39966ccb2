import JSONRPC
import Posix
import Threading

/// Names a connection of a loop for as long as the loop runs.
typealias ConnectionNumber = UInt64

/// A reply that another thread made for a call of a loop's connection.
struct Completion: Sendable {
  let connection: ConnectionNumber
  let token: CallToken
  /// The body of the reply.
  let reply: [UInt8]
}

/// What other threads hand to a loop.
///
/// Bounded by what was accepted: connections by their limit, completions by the calls in flight, pages by the
/// connections that watch.
final class LoopInbox: Sendable {
  /// A connection that was accepted for the loop.
  struct Arrival: Sendable {
    /// The descriptor, owned by the inbox until the loop takes it.
    let descriptor: Int32
    let peer: Peer
  }

  struct Delivery: Sendable {
    var arrivals: [Arrival] = []
    var completions: [Completion] = []
    var pages: [EventPage] = []
    /// The newest event, where there are new ones.
    var head: Int64?
    var isDraining = false
  }

  /// Readable while something waits.
  let wake: EventCounter
  private let waiting = Guarded(Delivery())

  init() throws(PosixError) { wake = try EventCounter() }

  func post(_ arrival: Arrival) {
    waiting.withLock { $0.arrivals.append(arrival) }
    wake.signal()
  }

  func post(_ completions: [Completion]) {
    waiting.withLock { $0.completions += completions }
    wake.signal()
  }

  func post(_ result: WorkerResult) {
    waiting.withLock { waiting in
      switch result {
      case .reply(let completion): waiting.completions.append(completion)
      case .events(let page): waiting.pages.append(page)
      }
    }
    wake.signal()
  }

  /// Tells of new events; told again before the loop has looked, it wakes nobody.
  func post(head: Int64) {
    let isFirst = waiting.withLock { waiting in
      let isFirst = waiting.head == nil
      waiting.head = max(head, waiting.head ?? 0)
      return isFirst
    }
    if isFirst { wake.signal() }
  }

  /// Tells the loop to answer what it has and end.
  func drain() {
    waiting.withLock { $0.isDraining = true }
    wake.signal()
  }

  func take() -> Delivery {
    wake.drain()
    return waiting.withLock { waiting in
      let taken = waiting
      waiting = Delivery()
      waiting.isDraining = taken.isDraining
      return taken
    }
  }
}

/// Who is at the other end of a connection, as the kernel says.
struct Peer: Sendable {
  let uid: UInt32
  let pid: Int32
  let name: String
  let groups: [UInt32]
  /// Whether it is the server's own user, or root.
  let isOwner: Bool
}
