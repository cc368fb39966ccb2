import AssayClient

/// Why a command did not do what it was told.
enum Failure: Error {
  case usage(UsageError)
  case client(ClientError)
  /// The server answered, and the answer is bad news that has been told already.
  case badNews
  /// Nobody reads the output any more, so that nobody is to be told.
  case readerGone
  /// Something on this side; the words are a sentence without its point.
  case local(ExitCode, words: String, hint: String?)

  var exitCode: ExitCode {
    switch self {
    case .usage: .usage
    case .badNews: .refused
    case .local(let code, _, _): code
    case .client(.refused): .refused
    case .client(.noServer): .noServer
    case .readerGone: .transport
    case .client(.untrusted), .client(.transport), .client(.protocolMismatch): .transport
    }
  }
}
