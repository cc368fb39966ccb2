/// Collects the settings with their values as text, for a person to read.
package struct SettingList: SettingVisitor {
  package struct Entry: Sendable, Equatable {
    package let key: String
    /// What kind of value it takes, in words.
    package let kind: String
    package let value: String
    /// What it is unless said; nil where that is the value of a blank configuration.
    package let unlessSaid: String?
    package let doc: String
  }

  package private(set) var entries: [Entry] = []

  /// The settings of a configuration, which is left as it is.
  package init(_ configuration: ServerConfiguration) {
    var copy = configuration
    do { try copy.visit(&self) } catch { preconditionFailure("listing never fails") }
  }

  package mutating func word<Word: SettingWord>(
    _ key: StaticString,
    _ value: inout Word,
    _ doc: String
  ) { add(key, Word.words.joined(separator: "|"), value.word, nil, doc) }

  package mutating func path(
    _ key: StaticString,
    _ value: inout String,
    _ unlessSaid: SettingDefault,
    _ doc: String
  ) { add(key, "path", value, unlessSaid, doc) }

  package mutating func path(
    _ key: StaticString,
    _ value: inout String?,
    _ doc: String
  ) { add(key, "path", value ?? Self.none, nil, doc) }

  package mutating func text(
    _ key: StaticString,
    _ value: inout String?,
    _ unlessSaid: SettingDefault,
    _ doc: String
  ) { add(key, "text", value ?? Self.none, unlessSaid, doc) }

  package mutating func count(
    _ key: StaticString,
    _ value: inout Int,
    _ range: ClosedRange<Int>,
    _ doc: String
  ) { add(key, Self.words(range), String(value), nil, doc) }

  package mutating func count(
    _ key: StaticString,
    _ value: inout Int?,
    _ range: ClosedRange<Int>,
    _ doc: String
  ) { add(key, Self.words(range), value.map(String.init) ?? Self.none, nil, doc) }

  private static let none = "none"

  private static func words(_ range: ClosedRange<Int>) -> String {
    "\(range.lowerBound) to \(range.upperBound)"
  }

  private mutating func add(
    _ key: StaticString,
    _ kind: String,
    _ value: String,
    _ unlessSaid: SettingDefault?,
    _ doc: String
  ) {
    entries.append(
      Entry(
        key: key.description,
        kind: kind,
        value: value,
        unlessSaid: unlessSaid.map { "\($0.private); of the desk \($0.desk)" },
        doc: doc
      )
    )
  }
}
