import AssayAPI
import AssayClient

extension Page {
  /// What went wrong, which field it is about, and what to do next.
  init(_ failure: Failure) {
    self.init()
    switch failure {
    case .badNews, .readerGone:
      break
    case .usage(let error):
      let help = error.command.map { "assay help \($0) explains it" }
      tell(error.words, about: nil, hint: error.hint ?? help)
    case .local(_, let words, let hint):
      tell(words, about: nil, hint: hint)
    case .client(let error):
      tell(error)
    case .unconfirmed(let error, let advice):
      tell(error)
      add(hint: advice)
    }
  }

  /// Why the server refused one of several things.
  init(_ refusal: Refusal, of name: String) {
    self.init()
    tell("\(name): \(refusal.message)", about: Self.field(refusal), hint: refusal.hint)
  }

  /// The field at fault; one goes by another name on a command line.
  private static func field(_ refusal: Refusal) -> String? {
    refusal.field.map { $0 == "reason" ? "reason (--because)" : $0 }
  }

  private mutating func tell(_ error: ClientError) {
    switch error {
    case .refused(let refusal):
      tell(refusal.message, about: Self.field(refusal), hint: refusal.hint)
    case .noServer(let tried, let why):
      let places = tried.joined(separator: " or ")
      tell("no server at \(places): \(why)", about: nil, hint: "assay server start starts your own")
    case .untrusted(let path, let uid):
      tell(
        "the server at \(path) runs as user \(uid), who is neither you nor root",
        about: nil,
        hint: "if it is your desk's, set ASSAY_SERVER_UID=\(uid)"
      )
    case .transport(let words), .connectionLost(let words):
      tell(words, about: nil, hint: nil)
    case .unconfirmed(_, let cause):
      tell(cause)
    case .protocolMismatch(let server, let words):
      tell(
        "this is assay \(Product.version), the server \(server): \(words)",
        about: nil,
        hint:
          "assay server stop ends it; the next command starts the one that belongs to this assay"
      )
    }
  }

  mutating func tell(_ words: String, about field: String?, hint: String?) {
    add(Phrase("assay: ", .bad) + Phrase(words), hang: 7)
    if let field { add(Phrase("field: ", .faint) + Phrase(field), indent: 7, hang: 7) }
    if let hint { add(hint: hint) }
  }

  private mutating func add(hint: String) {
    add(Phrase("hint: ", .faint) + Phrase(hint), indent: 7, hang: 6)
  }
}
