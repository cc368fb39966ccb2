/// What can be done with the settings of a server: read them from a file or a command line, list them, describe them.
package protocol SettingVisitor {
  /// One of a fixed list of words.
  mutating func word<Word: SettingWord>(
    _ key: StaticString,
    _ value: inout Word,
    _ doc: String
  ) throws(SettingProblem)

  /// An absolute path that is always there; what it is unless said goes by the profile.
  mutating func path(
    _ key: StaticString,
    _ value: inout String,
    _ unlessSaid: SettingDefault,
    _ doc: String
  ) throws(SettingProblem)

  /// An absolute path that may be missing.
  mutating func path(
    _ key: StaticString,
    _ value: inout String?,
    _ doc: String
  ) throws(SettingProblem)

  /// A text that may be missing; what it is unless said goes by the profile.
  mutating func text(
    _ key: StaticString,
    _ value: inout String?,
    _ unlessSaid: SettingDefault,
    _ doc: String
  ) throws(SettingProblem)

  /// A whole number within a range.
  mutating func count(
    _ key: StaticString,
    _ value: inout Int,
    _ range: ClosedRange<Int>,
    _ doc: String
  ) throws(SettingProblem)

  /// A whole number within a range, 0 for none.
  mutating func count(
    _ key: StaticString,
    _ value: inout Int?,
    _ range: ClosedRange<Int>,
    _ doc: String
  ) throws(SettingProblem)
}

/// A word of a fixed list that a setting may be.
package protocol SettingWord: Sendable {
  static var words: [String] { get }
  init?(word: String)
  var word: String { get }
}

extension ServerProfile: SettingWord {
  package static var words: [String] { allCases.map(\.rawValue) }
  package init?(word: String) { self.init(rawValue: word) }
  package var word: String { rawValue }
}

extension LogLevel: SettingWord {
  package static var words: [String] { allCases.map(\.name) }
  package init?(word: String) { self.init(name: word) }
  package var word: String { name }
}

/// What a setting is unless said, in words, for each profile.
package struct SettingDefault: Sendable {
  package let `private`: String
  package let desk: String
}

/// Why a setting cannot be taken: the rest of a sentence that begins with its name, and what to do.
package struct SettingProblem: Error, Sendable, Equatable {
  package let key: String
  package let problem: String
  package let hint: String?
}
