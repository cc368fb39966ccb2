internal import AssayAPI

/// Whether a call whose answer was lost may be repeated.
enum Repetition: Equatable {
  /// The call changes nothing, however often it is made.
  case harmless
  /// The call is done once for this request key.
  case keyed(String)
  /// A repeated call could be done twice, or refused because of its own first attempt.
  case never

  /// The repetition of a call; a changing call without a request key gets one.
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

  /// The repetition of a call by its name; a changing call without a request key gets one.
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

  /// Returns the error for a call that was sent and not answered; `unconfirmed` if a change may have been made.
  ///
  /// `isRepeat` says that the call was sent before and its connection was lost.
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
  /// Whether the refusal concerns the call, which therefore was not done before, rather than the server's state.
  fileprivate var isOfCall: Bool {
    switch kind.flatMap(ErrorKind.init(rawValue:)) {
    case .storage, .unavailable, .cancelled, nil: false
    case .notFound, .conflict, .versionMismatch, .forbidden, .policyUnmet, .limit, .invalid,
      .requestKeyReused:
      true
    }
  }
}
