import AssayVocabulary
package import JSON

/// One of a fixed list of words, such as `asserts`, `confirms`, `denies`.
package protocol WireWord: WireValue, RawRepresentable, CaseIterable where RawValue == String {}

extension WireWord {
  package static var schema: Schema { .word(allCases.map(\.rawValue)) }

  package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    if let word = node.string.flatMap({ Self(rawValue: $0) }) {
      self = word
      return
    }
    throw InvalidField(field, node, isNoneOf: Self.allCases.map(\.rawValue))
  }

  package func write(to writer: inout JSONWriter) { writer.string(rawValue) }
}

extension InvalidField {
  /// Reports a value that is not among the allowed words, and suggests the closest word.
  init(_ field: FieldPath, _ node: JSONNode, isNoneOf words: [String]) {
    guard let text = node.string else {
      self.init(field, "must be one of the words " + words.joined(separator: ", "))
      return
    }
    self.init(
      field,
      "must be one of \(words.joined(separator: ", ")); it is \"\(text.prefix(40))\"",
      hint: Suggestion.nearest(to: text, among: words).map { "did you mean \"\($0)\"?" }
    )
  }
}
