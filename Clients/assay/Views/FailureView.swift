import AssayAPI
import AssayClient

extension Page {
  /// Tells what went wrong, which argument of the command it is about, and what to do next.
  mutating func tell(_ failure: Failure, of command: (any Command)?) {
    switch failure {
    case .badNews, .readerGone:
      break
    case .usage(let error):
      let help = error.command.map { "assay help \($0) explains it" }
      tell(error.words, hint: error.hint ?? help)
    case .local(_, let words, let hint):
      tell(words, hint: hint)
    case .client(let error):
      tell(error, by: command)
    case .unconfirmed(let error, let advice):
      tell(error, by: command)
      add(hint: advice)
    }
  }

  /// Tells why the server refused a command, or one of the several things it was about.
  mutating func tell(_ refusal: Refusal, of name: String?, by command: (any Command)?) {
    let words = name.map { "\($0): \(refusal.message)" } ?? refusal.message
    let fault = command.flatMap { command in
      refusal.field.flatMap { FaultyArgument(field: $0, of: command) }
    }
    // Who writes out a call knows it by its method.
    let isRaw = command?.calls.isEmpty ?? false
    tell(words, about: fault, hint: isRaw ? refusal.hint : refusal.commandHint)
  }

  private mutating func tell(_ error: ClientError, by command: (any Command)?) {
    switch error {
    case .refused(let refusal):
      tell(refusal, of: nil, by: command)
    case .noServer(let tried, let why):
      let places = tried.joined(separator: " or ")
      tell("no server at \(places): \(why)", hint: "assay server start starts your own")
    case .untrusted(let path, let uid):
      tell(
        "the server at \(path) runs as user \(uid), who is neither you nor root",
        hint: "if it is your desk's, set ASSAY_SERVER_UID=\(uid)"
      )
    case .transport(let words), .connectionLost(let words):
      tell(words, hint: nil)
    case .unconfirmed(_, let cause):
      tell(cause, by: command)
    case .protocolMismatch(let server, let words):
      tell(
        "this is assay \(Product.version), the server \(server): \(words)",
        hint:
          "assay server stop ends it; the next command starts the one that belongs to this assay"
      )
    }
  }

  mutating func tell(_ words: String, about fault: FaultyArgument? = nil, hint: String?) {
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
