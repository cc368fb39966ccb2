extension Session {
  /// Whether a person is there who reads what is printed and can be asked.
  var isAttended: Bool { general.form == .page && output.isTerminal && Input.isTerminal }

  /// Asks a person whether to go on.
  func consents(to question: String) throws(Failure) -> Bool {
    try output.writePrompt(Phrase("\(question) [y/N]", .strong))
    var input = try Input("-")
    return Consent.isGiven(by: try input.next())
  }

  /// Asks a person, and throws unless the answer is yes.
  func require(_ question: String) throws(Failure) {
    guard try consents(to: question) else {
      throw .local(.refused, words: "nothing was done", hint: nil)
    }
  }
}

/// What counts as a yes.
enum Consent {
  /// Only `y` and `yes` do; an empty line, or the end of the input, is a no.
  static func isGiven(by line: [UInt8]?) -> Bool {
    guard let line else { return false }
    let word = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return word.count == 1 && ["y", "yes"].contains(word[0].lowercased())
  }
}
