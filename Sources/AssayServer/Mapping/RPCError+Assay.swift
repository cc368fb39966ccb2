import AssayAPI
import AssayDesk
import JSON
import JSONRPC

/// Turns every error of the store and of reading parameters into an error of the protocol; never reveals SQL or paths.
extension RPCError {
  init(_ error: InvalidField) {
    let subject = error.field.isEmpty ? "params" : error.field
    self.init(
      code: -32_602,
      message: "Invalid params: \(subject) \(error.problem)",
      data: Wire.ErrorData(
        kind: "invalid_params",
        field: error.field.isEmpty ? nil : error.field,
        hint: error.hint
      )
    )
  }

  /// The error of a change that was recorded, but whose result cannot be read.
  static var unreadResult: RPCError {
    RPCError(
      .storage,
      "it was done, but its result cannot be read",
      hint: "ask for what was changed; the server's log says why"
    )
  }

  init(_ error: DeskError) {
    switch error {
    case .refused(let refusal):
      self.init(
        ErrorKind(refusal.kind),
        refusal.message,
        field: refusal.field,
        hint: refusal.hint,
        remedy: refusal.remedy.map { Wire.Remedy($0) }
      )
    case .deferred:
      self.init(
        .limit,
        "too many claims hang together with this one for a dry run; nothing was changed",
        hint: "make the call without dryRun"
      )
    case .damaged(let table, _):
      self.init(
        .storage,
        "the stored \(table) rows are damaged",
        hint: "stop the server and put a copy of the database back from a backup"
      )
    case .storage(let failure):
      switch failure.kind {
      case .full:
        self.init(
          .storage,
          "the disk is full; nothing was changed",
          hint: "make room and try again"
        )
      case .readOnly:
        self.init(
          .storage,
          "the database may not be written to; nothing was changed",
          hint: "give the server the right to write to its data directory"
        )
      case .busy:
        self.init(.unavailable, "the store is busy; nothing was changed", hint: "try again")
      case .corrupt:
        self.init(
          .storage,
          "the database is damaged",
          hint: "stop the server and put a copy of the database back from a backup"
        )
      case .constraint, .other:
        self.init(
          .storage,
          "the store could not do it; nothing was changed",
          hint: "the server's log says why"
        )
      }
    }
  }

  /// The error of a call that its caller has cancelled.
  static let cancelled = RPCError(
    .cancelled,
    "the call was cancelled; it did nothing",
    hint: "make it again to have it answered"
  )

  /// Runs `work` and rethrows its error as an error of the protocol.
  static func mapping<Value>(_ work: () throws(DeskError) -> Value) throws(RPCError) -> Value {
    do throws(DeskError) { return try work() } catch { throw RPCError(error) }
  }

  /// Makes an application error of the protocol's table.
  init(
    _ kind: ErrorKind,
    _ message: String,
    field: String? = nil,
    hint: String? = nil,
    remedy: Wire.Remedy? = nil
  ) {
    self.init(
      code: kind.code,
      message: message,
      data: Wire.ErrorData(kind: kind.rawValue, field: field, hint: hint, remedy: remedy)
    )
  }
}

extension Wire.ErrorData: ErrorData {
  fileprivate init(kind: String, field: String?, hint: String?, remedy: Wire.Remedy? = nil) {
    self.init()
    self.kind = kind
    self.field = field
    self.hint = hint
    self.remedy = remedy
  }
}

extension Wire.Remedy {
  init(_ remedy: Remedy) {
    self.init()
    method = remedy.method
    params.members = remedy.parameters.map { (name: $0.name, value: $0.value) }
  }
}

extension ErrorKind {
  init(_ kind: Refusal.Kind) {
    switch kind {
    case .notFound: self = .notFound
    case .conflict: self = .conflict
    case .versionMismatch: self = .versionMismatch
    case .forbidden: self = .forbidden
    case .policyUnmet: self = .policyUnmet
    case .invalid: self = .invalid
    case .requestKeyReused: self = .requestKeyReused
    case .limit: self = .limit
    }
  }
}
