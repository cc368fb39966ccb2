import AssayAPI
import AssayVocabulary

/// How the values of settings are checked, wherever they come from.
enum SettingText {
  static func word<Word: SettingWord>(
    _ text: String,
    of key: String
  ) throws(SettingProblem) -> Word {
    guard let word = Word(word: text) else {
      throw SettingProblem(
        key: key,
        problem: "must be one of \(Word.words.joined(separator: ", ")), not \"\(text.prefix(40))\"",
        hint: Suggestion.nearest(to: text, among: Word.words).map { "did you mean \"\($0)\"?" }
      )
    }
    return word
  }

  static func path(_ text: String, of key: String) throws(SettingProblem) -> String {
    guard text.hasPrefix("/"), !text.utf8.contains(0) else {
      throw SettingProblem(
        key: key,
        problem: "must be an absolute path, not \"\(text.prefix(40))\"",
        hint: "begin it with /"
      )
    }
    return text
  }

  static func text(_ text: String, of key: String) throws(SettingProblem) -> String {
    guard !text.isEmpty, !text.utf8.contains(0) else {
      throw SettingProblem(key: key, problem: "must not be empty", hint: "or leave it out")
    }
    return text
  }

  static func count(
    _ number: Int64?,
    in range: ClosedRange<Int>,
    of key: String
  ) throws(SettingProblem) -> Int {
    guard let number, let value = Int(exactly: number), range.contains(value) else {
      throw SettingProblem(
        key: key,
        problem: "must be a whole number from \(range.lowerBound) to \(range.upperBound)",
        hint: nil
      )
    }
    return value
  }
}
