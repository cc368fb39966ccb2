import AssayAPI
import AssayDesk
import AssayStore
import JSON
import JSONRPC

/// A declared call that this server answers; every call of the protocol must be one, or the server
/// does not compile.
protocol Answered: Method {
  static var handler: Handler { get }
}

/// The answer to a call that needs no store.
protocol ServerAnswer: ServerMethod, Answered {
  static func answer(
    _ parameters: Parameters,
    _ context: ServerContext
  ) throws(DeskError) -> Result
}

/// How long a read may take, which decides who does it.
enum ReadCost: Sendable {
  /// At most some hundred microseconds: the connection's own loop answers.
  case quick
  /// A worker answers, so that no other connection waits.
  case slow
  /// Seconds or minutes: a thread of its own does such work, one call at a time.
  case long
}

/// The answer to a call about the server that takes a reader and time.
protocol WorkerAnswer: ServerMethod, Answered {
  static var cost: ReadCost { get }

  static func answer(
    _ parameters: Parameters,
    _ context: WorkerContext,
    _ reader: StoreReader
  ) throws(RPCError) -> Result
}

/// The answer to a call about the watches of the connection that makes it.
protocol ConnectionAnswer: ServerMethod, Answered {
  static func answer(
    _ parameters: Parameters,
    _ watches: inout WatchSet,
    _ moment: WatchMoment
  ) throws(RPCError) -> Result
}

/// The answer to a call that reads.
protocol ReadAnswer: ReadingMethod, Answered {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost

  /// Whether the answer may yet be a quick one, as what is recorded now tells.
  static func mayBeQuick(_ parameters: Parameters, isPast: Bool) -> Bool

  /// Whether it is one; asked by a connection's loop where it may be, and so looks at few rows.
  static func isQuick(_ parameters: Parameters, _ snapshot: ReadSnapshot) throws(DeskError) -> Bool

  static func answer(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader
  ) throws(DeskError) -> Result

  /// Writes the result's fields; the default writes what `answer` gives.
  static func write(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader,
    to writer: inout JSONWriter
  ) throws(DeskError)
}

extension ReadAnswer {
  static func mayBeQuick(_ parameters: Parameters, isPast: Bool) -> Bool { false }

  static func isQuick(_ parameters: Parameters, _ snapshot: ReadSnapshot) throws(DeskError) -> Bool
  { false }

  static func write(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader,
    to writer: inout JSONWriter
  ) throws(DeskError) {
    try answer(parameters, snapshot, reader).writeFields(to: &writer)
  }
}

/// The answer to a call that changes something.
protocol WriteAnswer: WritingMethod, Answered {
  /// What the writer is given of a call.
  associatedtype Draft: Sendable = Parameters

  /// Makes of the parameters what can be made without the writer, while it is at other calls.
  static func draft(_ parameters: Parameters) -> Draft

  /// Makes the changes.
  static func perform(_ draft: Draft, _ transaction: WriteTransaction) throws(DeskError)

  /// Makes the result from what was recorded and a snapshot as of it, now or when the call is repeated.
  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result
}

extension WriteAnswer where Draft == Parameters {
  static func draft(_ parameters: Parameters) -> Parameters { parameters }
}

/// The answer to a call that makes many changes, each as a call of its own.
protocol ManyAnswer: WritingMethod, Answered {
  associatedtype Item: Sendable
  associatedtype ItemResult: WireObject

  /// The items of a call, in order; one that could not be read is refused alone.
  static func items(
    of parameters: Parameters
  ) throws(DeskError) -> [Swift.Result<Item, InvalidField>]

  /// Makes one item's changes.
  static func perform(_ item: Item, _ transaction: WriteTransaction) throws(DeskError)

  /// Where an item stands among the parameters.
  static func field(of index: Int) -> String

  /// What became of an accepted item, now or when the call is repeated.
  static func item(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> ItemResult

  /// What became of a refused item.
  static func refusal(_ error: RPCError) -> ItemResult
}

/// What an answer may know of the server and the connection.
struct ServerContext {
  let author: Author
  let reader: StoreReader
  let state: ServerState
  let log: Log
}

/// What an answer by another thread may know of the server and the connection.
struct WorkerContext: Sendable {
  let author: Author
  let state: ServerState
  let log: Log
}

/// When a call about watches is made.
struct WatchMoment {
  let call: CallToken
  /// The newest event.
  let head: Int64
}
