import AssayAPI
import AssayVocabulary
import JSON

/// The value of a setting in a file or on a command line.
struct GivenSetting {
  enum Source {
    case file(JSONNode)
    case commandLine(String)
  }

  let key: String
  let source: Source

  func word<Word: CaseIterable>() throws(SettingProblem) -> Word {
    let text = try text()
    if let word = Word.allCases.first(where: { "\($0)" == text }) { return word }
    let words = Word.allCases.map { "\($0)" }
    throw problem(
      "must be one of \(words.joined(separator: ", ")), not \"\(text.prefix(40))\"",
      hint: Suggestion.nearest(to: text, among: words).map { "did you mean \"\($0)\"?" }
    )
  }

  /// Returns the value as a path, which must be absolute in a file but may be relative on a command line.
  func path() throws(SettingProblem) -> String {
    let text = try text()
    if case .commandLine = source { return text }
    guard text.hasPrefix("/"), !text.utf8.contains(0) else {
      throw problem("must be an absolute path, not \"\(text.prefix(40))\"", hint: "begin it with /")
    }
    return text
  }

  func nonEmptyText() throws(SettingProblem) -> String {
    let text = try text()
    guard !text.isEmpty, !text.utf8.contains(0) else {
      throw problem("must not be empty", hint: "or leave it out")
    }
    return text
  }

  func count(in range: ClosedRange<Int>) throws(SettingProblem) -> Int {
    let number: Int64? =
      switch source {
      case .file(let node): node.integer
      case .commandLine(let text): Int64(text)
      }
    guard let number, let value = Int(exactly: number), range.contains(value) else {
      throw problem("must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  func problem(_ problem: String, hint: String? = nil) -> SettingProblem {
    SettingProblem(key: key, problem: problem, hint: hint)
  }

  private func text() throws(SettingProblem) -> String {
    switch source {
    case .commandLine(let text): return text
    case .file(let node):
      guard let text = node.string else {
        throw problem("must be a string", hint: "write it in quotes")
      }
      return text
    }
  }
}

/// Why a setting is invalid: the rest of a sentence that begins with its name, and what to do.
package struct SettingProblem: Error, Sendable, Equatable {
  package let key: String
  package let problem: String
  package let hint: String?
}
