import AssayAPI
import AssayClient

extension Page {
  /// Reports a failure, the argument of the command at fault, and what to do next.
  mutating func report(_ failure: Failure, of command: (any Command)?) {
    switch failure {
    case .negativeResult, .brokenPipe:
      break
    case .usage(let error):
      let help = error.command.map { "assay help \($0) explains it" }
      report(error.words, hint: error.hint ?? help)
    case .local(_, let words, let hint):
      report(words, hint: hint)
    case .client(let error):
      report(error, by: command)
    case .unconfirmed(let error, let advice):
      report(error, by: command)
      add(hint: advice)
    }
  }

  /// Reports why the server refused a command, or one of its several targets.
  mutating func report(_ refusal: Refusal, of name: String?, by command: (any Command)?) {
    let words = name.map { "\($0): \(refusal.message)" } ?? refusal.message
    let fault = command.flatMap { command in
      refusal.field.flatMap { FaultyArgument(field: $0, of: command) }
    }
    // A user who writes out a call knows it by its method.
    let isRaw = command?.calls.isEmpty ?? false
    report(words, about: fault, hint: isRaw ? refusal.hint : refusal.commandHint)
  }

  private mutating func report(_ error: ClientError, by command: (any Command)?) {
    switch error {
    case .refused(let refusal):
      report(refusal, of: nil, by: command)
    case .noServer(let tried, let why):
      let places = tried.joined(separator: " or ")
      report("no server at \(places): \(why)", hint: "assay server start starts your own")
    case .untrusted(let path, let uid):
      report(
        "the server at \(path) runs as user \(uid), who is neither you nor root",
        hint: "if it is your desk's, set ASSAY_SERVER_UID=\(uid)"
      )
    case .transport(let words), .connectionLost(let words):
      report(words, hint: nil)
    case .unconfirmed(_, let cause):
      report(cause, by: command)
    case .protocolMismatch(let server, let words):
      report(
        "this is assay \(Product.version), the server \(server): \(words)",
        hint:
          "assay server stop ends it; the next command starts the one that belongs to this assay"
      )
    }
  }

  mutating func report(_ words: String, about fault: FaultyArgument? = nil, hint: String?) {
    add(Phrase("assay: ", .bad) + Phrase(words), hang: 7)
    if let fault {
      let label = "\(fault.kind): "
      add(Phrase(label, .faint) + Phrase(fault.name), indent: 7, hang: label.count)
    }
    if let hint { add(hint: hint) }
  }

  private mutating func add(hint: String) {
    add(Phrase("hint: ", .faint) + Phrase(hint), indent: 7, hang: 6)
  }
}
