import JSONRPC
import Posix
import Threading

/// The number of a connection, unique among all loops and never reused.
typealias ConnectionNumber = UInt64

/// A reply that another thread made for a call on one of the loop's connections, or the read that makes it.
struct Completion: Sendable {
  let connection: ConnectionNumber
  let token: CallToken
  let result: Prepared

  init(connection: ConnectionNumber, token: CallToken, result: Prepared) {
    self.connection = connection
    self.token = token
    self.result = result
  }

  /// `reply` is the body of the reply.
  init(connection: ConnectionNumber, token: CallToken, reply: [UInt8]) {
    self.init(connection: connection, token: token, result: .answered(reply))
  }
}

/// The messages from other threads to a loop.
///
/// Bounded by the work accepted: connections by their limit, completions by the calls in flight, pages by the
/// connections that watch, one reading of a large message for each connection, and progress by the few times a second at
/// which the running calls tell it.
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
    /// Progress of calls that are completed later, if at all in this delivery.
    var progress: [ProgressNote] = []
    var pages: [EventPage] = []
    /// Large messages and their calls, which workers have read.
    var readings: [Reading] = []
    /// The newest event, if there are new ones.
    var head: Int64?
    var isDraining = false
  }

  /// Readable while messages wait.
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
      case .reading(let reading): waiting.readings.append(reading)
      case .progress(let note): waiting.progress.append(note)
      }
    }
    wake.signal()
  }

  /// Announces new events; a second call before the loop has looked does not wake it again.
  func post(head: Int64) {
    let isFirst = waiting.withLock { waiting in
      let isFirst = waiting.head == nil
      waiting.head = max(head, waiting.head ?? 0)
      return isFirst
    }
    if isFirst { wake.signal() }
  }

  /// Tells the loop to answer the calls it has and to end.
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

/// The user at the other end of a connection, as the kernel reports it.
struct Peer: Sendable {
  let uid: UInt32
  let pid: Int32
  let name: String
  let groups: [UInt32]
  /// Whether the user is the server's own user or root.
  let isOwner: Bool
}
