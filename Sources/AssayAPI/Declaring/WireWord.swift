import AssayVocabulary
package import JSON

/// One of a fixed list of words, such as `asserts`, `confirms`, `denies`.
package protocol WireWord: WireValue, RawRepresentable, CaseIterable where RawValue == String {}

extension WireWord {
  package static var schema: Schema { .word(allCases.map(\.rawValue)) }

  package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    let text = node.string
    if let word = text.flatMap({ Self(rawValue: $0) }) {
      self = word
      return
    }
    let words = Self.allCases.map(\.rawValue)
    guard let text else {
      throw InvalidField(field, "must be one of the words " + words.joined(separator: ", "))
    }
    throw InvalidField(
      field,
      "must be one of \(words.joined(separator: ", ")); it is \"\(text.prefix(40))\"",
      hint: Suggestion.nearest(to: text, among: words).map { "did you mean \"\($0)\"?" }
    )
  }

  package func write(to writer: inout JSONWriter) { writer.string(rawValue) }
}
