extension Session {
  /// Whether a user reads the output and can be asked.
  var isAttended: Bool { general.form == .page && output.isTerminal && Input.isTerminal }

  /// Asks the user for a line; nil for an empty one.
  func ask(_ question: String) throws(Failure) -> String? {
    try output.writePrompt(Phrase(question, .strong))
    var input = try Input("-")
    let line = String(decoding: try input.next() ?? [], as: UTF8.self)
    return line.allSatisfy(\.isWhitespace) ? nil : line
  }

  /// Asks the user whether to continue.
  func consents(to question: String) throws(Failure) -> Bool {
    try output.writePrompt(Phrase("\(question) [y/N]", .strong))
    var input = try Input("-")
    return Consent.isGiven(by: try input.next())
  }

  /// Asks the user, and throws unless the answer is yes.
  func require(_ question: String) throws(Failure) {
    guard try consents(to: question) else {
      throw .local(.refused, words: "nothing was done", hint: nil)
    }
  }
}

/// Recognises a yes.
enum Consent {
  /// Only `y` and `yes` mean yes; an empty line or the end of the input means no.
  static func isGiven(by line: [UInt8]?) -> Bool {
    guard let line else { return false }
    let word = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return word.count == 1 && ["y", "yes"].contains(word[0].lowercased())
  }
}
