import AssayClient

/// Why a command failed.
enum Failure: Error {
  case usage(UsageError)
  case client(ClientError)
  /// It is unknown whether a changing call was done; `advice` says how to repeat it safely.
  case unconfirmed(ClientError, advice: String)
  /// The server returned a negative result, which has been printed already.
  case negativeResult
  /// The reader of the output has closed it, so nothing more is printed.
  case brokenPipe
  /// A failure of this program; `words` is a sentence without its full stop.
  case local(ExitCode, words: String, hint: String?)

  /// The server's error object; nil if the failure is not a refusal by the server.
  var json: [UInt8]? {
    guard case .client(.refused(let refusal)) = self else { return nil }
    return refusal.json
  }

  var exitCode: ExitCode {
    switch self {
    case .usage: .usage
    case .negativeResult: .refused
    case .local(let code, _, _): code
    case .client(.refused): .refused
    case .client(.noServer): .noServer
    case .brokenPipe: .transport
    case .client(.untrusted), .client(.transport), .client(.connectionLost): .transport
    case .client(.protocolMismatch), .client(.unconfirmed), .unconfirmed: .transport
    }
  }

  /// Adds to an unconfirmed call how to repeat it: with the command's request key, or with the call's own if the
  /// command takes none.
  init(_ error: ClientError, commandKey: String?) {
    guard case .unconfirmed(let key, let cause) = error else {
      self = .client(error)
      return
    }
    let way =
      commandKey.map { "the same command with --request-key \($0)" }
      ?? "the same call with \"requestKey\":\"\(key)\" among its parameters"
    self = .unconfirmed(
      cause,
      advice: "it may or may not have been recorded; \(way) is safe and records nothing twice"
    )
  }
}
