extension ErrorKind {
  /// Returns the errors that every method of an effect may return.
  static func common(to effect: MethodEffect) -> [ErrorKind] {
    switch effect {
    case .server: [.forbidden, .limit, .storage, .unavailable, .cancelled]
    case .read: [.forbidden, .limit, .storage, .invalid, .unavailable, .cancelled]
    case .write: [.forbidden, .limit, .storage, .invalid, .requestKeyReused, .unavailable]
    }
  }
}

extension MethodDescription {
  /// All application errors that the method may return, each once, sorted by code.
  var everyError: [ErrorKind] {
    Set(errors + ErrorKind.common(to: effect)).sorted { $0.code < $1.code }
  }

  /// The method's errors, without those that every method of its effect may return.
  var ownErrors: [ErrorKind] {
    let common = ErrorKind.common(to: effect)
    return everyError.filter { !common.contains($0) }
  }
}
