internal import JSON

/// Parameters of a call as JSON text that has been checked.
package struct RawParameters: Sendable {
  let text: [UInt8]

  /// Takes the text of one JSON object; blanks alone stand for no parameters.
  package init(_ text: [UInt8]) throws(MalformedParameters) {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    guard !text.allSatisfy(blanks.contains) else {
      self.text = Array("{}".utf8)
      return
    }
    let document: JSONDocument
    do { document = try JSONDocument(text, maximumDepth: ClientLimits.depth) } catch {
      throw MalformedParameters(words: "the parameters are not JSON: \(error)")
    }
    guard document.root.kind == .object else {
      throw MalformedParameters(words: "the parameters are not a JSON object")
    }
    self.text = text
  }
}

/// Why a text cannot be a call's parameters, as a sentence without its point.
package struct MalformedParameters: Error, Equatable {
  package let words: String
}
