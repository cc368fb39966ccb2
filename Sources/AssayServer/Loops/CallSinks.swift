import AssayDesk
import AssayStore
import JSONRPC
import Posix
import Threading

/// A call that changes the store, with where its reply goes.
struct WriteJob: Sendable {
  var work: StoreWriter.Work
  let tally: MethodTally
  let id: RequestID?
  let connection: ConnectionNumber
  let token: CallToken
  let inbox: LoopInbox
}

/// A slow read, with where its reply goes.
struct ReadJob: Sendable {
  let run: @Sendable (StoreReader) -> WorkerResult
  /// Makes the result if nobody wants the answer any more; nil if somebody always does.
  let resultIfCancelled: (@Sendable () -> WorkerResult)?
  let cancellation: Cancellation
  let inbox: LoopInbox
}

/// The result of a worker's read for a loop.
enum WorkerResult: Sendable {
  case reply(Completion)
  case events(EventPage)
  case reading(Reading)
  /// One of several; another result follows.
  case progress(ProgressNote)
}

/// What a worker has read of a connection's large message.
enum Reading: Sendable {
  /// The message; `memoryBytes` is the memory that it takes.
  case message(ConnectionNumber, Message, memoryBytes: Int)
  /// A call, with its parameters or what else it needs read.
  case prepared(ConnectionNumber, CallToken, RequestID?, Result<Prepared, RPCError>)
}
