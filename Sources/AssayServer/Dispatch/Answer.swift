import AssayAPI
import AssayDesk
import AssayStore
import JSONRPC

/// A declared call that this server answers; every call of the protocol must be one, or the server
/// does not compile.
protocol Answered: Method {
  static var answer: Answer<Self> { get }
}

/// How one method is served: what it touches, and how a call of it becomes work.
struct Answer<M: Method>: Sendable {
  let effect: CallEffect
  let prepare: Preparation
}

/// Reads the parameters of a call and answers it, or says what is to be done for it.
typealias Preparation =
  @Sendable (Call, CallContext, StoreReader, MethodTally) throws(RPCError) -> Prepared

/// What an answer may know of the server and the connection.
struct CallContext: Sendable {
  let author: Author
  let state: ServerState
  let log: Log
}

/// What becomes of a call once its parameters have been read.
enum Prepared {
  /// It is answered: the body of its reply.
  case answered([UInt8])
  /// The connection's watches answer.
  case watching((inout WatchSet, WatchMoment) -> [UInt8])
  /// A worker answers, so that no other connection waits.
  case slow(@Sendable (StoreReader) -> [UInt8])
  /// A thread of its own answers, one call at a time.
  case long(@Sendable (StoreReader) -> [UInt8])
  case write(StoreWriter.Job, itemCount: Int, MethodTally)
}

/// How long a read may take, which decides who does it.
enum ReadCost: Sendable {
  /// At most some hundred microseconds: the connection's own loop answers.
  case quick
  /// Quick where a look at few rows of the snapshot says so, and slow otherwise.
  case quickIf(@Sendable (ReadSnapshot) throws(DeskError) -> Bool)
  case slow
  /// Seconds or minutes.
  case long
}

/// When a call about watches is made.
struct WatchMoment {
  let call: CallToken
  /// The newest event.
  let head: Int64
}
