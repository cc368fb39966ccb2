extension ErrorKind {
  /// The errors that any call of an effect may answer with, whatever the call is.
  static func common(to effect: MethodEffect) -> [ErrorKind] {
    switch effect {
    case .server: [.forbidden, .limit, .storage, .unavailable]
    case .read: [.forbidden, .limit, .storage, .invalid, .unavailable]
    case .write: [.forbidden, .limit, .storage, .invalid, .requestKeyReused, .unavailable]
    }
  }
}

extension MethodDescription {
  /// Every application error the call may answer with, each once, by code.
  var everyError: [ErrorKind] {
    Set(errors + ErrorKind.common(to: effect)).sorted { $0.code < $1.code }
  }

  /// The call's errors beside those that any call of its effect may answer with.
  var ownErrors: [ErrorKind] {
    let common = ErrorKind.common(to: effect)
    return everyError.filter { !common.contains($0) }
  }
}
