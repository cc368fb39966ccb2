internal import AssayAPI

/// On what terms a call may be made again whose answer was lost.
enum Repetition: Equatable {
  /// It changes nothing, however often it is made.
  case harmless
  /// It is done once for this request key.
  case keyed(String)
  /// Nothing keeps it from being done twice, or from being refused for its own first time.
  case never

  /// Of a call, which is given a request key where it changes something and has none.
  init<M: Method>(_ method: M.Type, _ options: inout CallOptions) {
    guard M.effect == .write else {
      self = M.isRepeatable ? .harmless : .never
      return
    }
    var writing = options.ofWriting
    guard !writing.dryRun else {
      self = .harmless
      return
    }
    let key = writing.requestKey ?? RequestKey.random()
    writing.requestKey = key
    options = .writing(writing)
    self = .keyed(key)
  }

  /// Of a call by its name, which is given a key where it needs one and names none.
  init(_ method: String, _ parameters: inout RawParameters) {
    guard let known = assayMethods.description(of: method) else {
      self = .never
      return
    }
    switch known.effect {
    case .server, .read: self = known.isRepeatable ? .harmless : .never
    case .write where parameters.isDryRun: self = .harmless
    case .write:
      if !parameters.namesRequestKey { parameters.add(requestKey: RequestKey.random()) }
      self = parameters.requestKey.map(Repetition.keyed) ?? .never
    }
  }

  /// Why a call that was sent has no answer; of a changing one, whether it was done is open.
  ///
  /// `isRepeat` says that it was sent before, and that its connection was lost.
  func unanswered(_ error: ClientError, isRepeat: Bool) -> ClientError {
    guard case .keyed(let key) = self else { return error }
    switch error {
    case .refused(let refusal) where !isRepeat || refusal.isOfCall: return error
    case .unconfirmed: return error
    case .noServer, .untrusted, .transport, .connectionLost, .refused, .protocolMismatch:
      return .unconfirmed(requestKey: key, cause: error)
    }
  }
}

extension Refusal {
  /// Whether it is about the call, which therefore was not done before; not about the server's own troubles.
  fileprivate var isOfCall: Bool {
    switch kind.flatMap(ErrorKind.init(rawValue:)) {
    case .storage, .unavailable, nil: false
    case .notFound, .conflict, .versionMismatch, .forbidden, .policyUnmet, .limit, .invalid,
      .requestKeyReused:
      true
    }
  }
}
