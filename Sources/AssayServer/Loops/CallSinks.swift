import AssayDesk
import AssayStore
import JSONRPC
import Posix

/// A call that changes the store, on its way to the writer and back.
struct WriteJob: Sendable {
  let run: StoreWriter.Job
  /// How many events it may make.
  let itemCount: Int
  let tally: MethodTally
  let id: RequestID?
  let connection: ConnectionNumber
  let token: CallToken
  let inbox: LoopInbox
}

/// A slow read, on its way to a worker and back.
struct ReadJob: Sendable {
  let run: @Sendable (StoreReader) -> WorkerResult
  let inbox: LoopInbox
}

/// What a worker has made for a loop.
enum WorkerResult: Sendable {
  case reply(Completion)
  case events(EventPage)
}
