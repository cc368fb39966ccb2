/// Takes settings from the words of a command line, which say them by their names.
package struct OptionSettings: SettingVisitor {
  private let given: [String: String]

  package init(_ given: [String: String]) { self.given = given }

  package mutating func word<Word: SettingWord>(
    _ key: StaticString,
    _ value: inout Word,
    _ doc: String
  ) throws(SettingProblem) {
    if let text = given["\(key)"] { value = try SettingText.word(text, of: "\(key)") }
  }

  package mutating func path(
    _ key: StaticString,
    _ value: inout String,
    _ unlessSaid: SettingDefault,
    _ doc: String
  ) throws(SettingProblem) {
    // A relative path on a command line is one from where the user is.
    if let text = given["\(key)"] { value = text }
  }

  package mutating func path(
    _ key: StaticString,
    _ value: inout String?,
    _ doc: String
  ) throws(SettingProblem) {
    if let text = given["\(key)"] { value = text }
  }

  package mutating func text(
    _ key: StaticString,
    _ value: inout String?,
    _ unlessSaid: SettingDefault,
    _ doc: String
  ) throws(SettingProblem) {
    if let text = given["\(key)"] { value = try SettingText.text(text, of: "\(key)") }
  }

  package mutating func count(
    _ key: StaticString,
    _ value: inout Int,
    _ range: ClosedRange<Int>,
    _ doc: String
  ) throws(SettingProblem) {
    guard let text = given["\(key)"] else { return }
    value = try SettingText.count(Int64(text), in: range, of: "\(key)")
  }

  package mutating func count(
    _ key: StaticString,
    _ value: inout Int?,
    _ range: ClosedRange<Int>,
    _ doc: String
  ) throws(SettingProblem) {
    guard let text = given["\(key)"] else { return }
    let number = try SettingText.count(Int64(text), in: range, of: "\(key)")
    value = number == 0 ? nil : number
  }
}
