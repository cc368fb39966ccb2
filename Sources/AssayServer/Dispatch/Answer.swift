import AssayAPI
import AssayDesk
import AssayStore
import JSONRPC

/// A declared method that this server answers; every method of the protocol must conform, or the server
/// does not compile.
protocol Answered: Method {
  static var answer: Answer<Self> { get }
}

/// How one method is served: its effect, and how a call becomes work.
struct Answer<M: Method>: Sendable {
  let effect: CallEffect
  /// Whether preparing a call may read much, so that a worker does it.
  var preparesLater = false
  let prepare: Preparation
}

/// Reads the parameters of a call, and either answers it or returns the work to do.
typealias Preparation =
  @Sendable (Call, CallContext, StoreReader, MethodTally) throws(RPCError) -> Prepared

/// What an answer can read about the server and the connection.
struct CallContext: Sendable {
  let author: Author
  let state: ServerState
  let log: Log
}

/// A read that another thread makes; returns the body of the reply.
typealias ReadWork = @Sendable (StoreReader, RunningRead) -> [UInt8]

/// What remains to be done for a call after its parameters have been read.
enum Prepared: Sendable {
  /// Nothing; the value is the body of the reply.
  case answered([UInt8])
  /// The connection answers from its watches.
  case watching(@Sendable (inout WatchSet, WatchMoment) -> [UInt8])
  /// A worker thread answers, so that no other connection waits.
  case slow(ReadWork)
  /// A thread for calls that may take minutes answers, one call of a user at a time; progress is told in a unit, unless
  /// it is nil.
  case long(ReadWork, progress: ProgressUnit?)
  /// The connection cancels its reads of an id; the closure makes the reply from whether there was any.
  case cancelling(RequestID, @Sendable (Bool) -> [UInt8])
  /// The writer does the work.
  case write(StoreWriter.Work, MethodTally)
  /// A worker thread reads what else is to be known, and returns what then remains to be done.
  case preparing(@Sendable (StoreReader) -> Prepared)
}

/// How long a read may take, which decides which thread runs it.
enum ReadCost: Sendable {
  /// At most a few hundred microseconds; the connection's own loop answers.
  case quick
  /// Quick if the closure, which reads few rows of the snapshot, returns true; slow otherwise.
  case quickIf(@Sendable (ReadSnapshot) throws(DeskError) -> Bool)
  case slow
  /// Seconds or minutes; progress is told in a unit, unless it is nil.
  case long(progress: ProgressUnit?)
}

/// The moment at which a call about watches is made.
struct WatchMoment {
  let call: CallToken
  /// The sequence number of the newest event.
  let head: Int64
}
