import JSONRPC
import Threading

/// The reads of one connection that other threads make, from their start until they are answered.
struct StartedReads {
  struct Read {
    let token: CallToken
    /// Nil for a notification, which cannot be cancelled.
    let id: RequestID?
    let cancellation: Cancellation
    /// The queue of the threads that make the read; nil while its parameters are read.
    fileprivate(set) var queue: FairQueue<ReadJob>?
  }

  private var reads: [Read] = []
  /// Whether the peer can read no answers any more, so that whatever starts is cancelled.
  private(set) var areUnwanted = false

  var isEmpty: Bool { reads.isEmpty }

  /// All of them, in no order.
  var all: [Read] { reads }

  func contains(_ token: CallToken) -> Bool { reads.contains { $0.token == token } }

  /// Notes the start of a read, or the queue that one noted before comes to; returns what cancels it.
  mutating func begin(
    _ token: CallToken,
    _ id: RequestID?,
    in queue: FairQueue<ReadJob>?
  ) -> Cancellation {
    if let index = reads.firstIndex(where: { $0.token == token }) {
      reads[index].queue = queue
      return reads[index].cancellation
    }
    let cancellation = Cancellation()
    if areUnwanted { cancellation.cancel() }
    reads.append(Read(token: token, id: id, cancellation: cancellation, queue: queue))
    return cancellation
  }

  mutating func end(_ token: CallToken) {
    if !reads.isEmpty { reads.removeAll { $0.token == token } }
  }

  /// Cancels these and all later ones, because the peer can read no answers any more.
  mutating func cancelAll() {
    areUnwanted = true
    for read in reads { read.cancellation.cancel() }
  }
}
