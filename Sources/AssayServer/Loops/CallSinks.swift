import AssayDesk
import AssayStore
import JSONRPC
import Posix

/// A call that changes the store, with where its reply goes.
struct WriteJob: Sendable {
  let run: StoreWriter.Job
  /// The maximum number of events that the call makes.
  let itemCount: Int
  let tally: MethodTally
  let id: RequestID?
  let connection: ConnectionNumber
  let token: CallToken
  let inbox: LoopInbox
}

/// A slow read, with where its reply goes.
struct ReadJob: Sendable {
  let run: @Sendable (StoreReader) -> WorkerResult
  let inbox: LoopInbox
}

/// The result of a worker's read for a loop.
enum WorkerResult: Sendable {
  case reply(Completion)
  case events(EventPage)
}
