import AssayAPI
import AssayVocabulary
import JSON

/// Takes settings from the text of a configuration file: a JSON object, in which the points of a setting's name
/// stand for objects within it.
package struct FileSettings: SettingVisitor {
  private let root: JSONNode
  private let text: [UInt8]
  /// The settings that the file gives.
  package private(set) var taken: Set<String> = []
  private var known: [String] = []

  package static let maximumBytes = 1 << 20
  private static let maximumDepth = 8

  /// Reads the text; the error tells the line and column of what is no JSON.
  package init(_ text: [UInt8]) throws(FileProblem) {
    do throws(JSONSyntaxError) {
      root = try JSONDocument(text, maximumDepth: Self.maximumDepth).root
    } catch {
      throw FileProblem(
        at: error.offset,
        of: text,
        "this is not JSON: \(error.words)",
        hint: "JSON has no comments and no comma after the last member"
      )
    }
    self.text = text
    guard root.kind == .object else {
      throw FileProblem(
        at: 0,
        of: text,
        "the file must hold one JSON object",
        hint: #"for example {"profile":"private"}"#
      )
    }
  }

  /// Where in the file a problem with one of its settings is.
  package func locate(_ problem: SettingProblem) -> FileProblem {
    let node = find(problem.key.split(separator: ".").map(String.init)[...], in: root) ?? root
    return FileProblem(
      at: node.text.startIndex,
      of: text,
      "\(problem.key) \(problem.problem)",
      hint: problem.hint
    )
  }

  /// Throws when the file has a member that is no setting.
  package func finish() throws(SettingProblem) { try finish(root, within: "") }

  private func finish(_ node: JSONNode, within path: String) throws(SettingProblem) {
    for (name, value) in node.members {
      let key = path + name
      if known.contains(key) { continue }
      if known.contains(where: { $0.hasPrefix(key + ".") }) {
        guard value.kind == .object else {
          throw SettingProblem(key: key, problem: "must be an object", hint: nil)
        }
        try finish(value, within: key + ".")
        continue
      }
      let nearest = Suggestion.nearest(to: key, among: known)
      throw SettingProblem(
        key: key,
        problem: "is not known",
        hint: nearest.map { "did you mean \($0)?" } ?? "the settings are in Configuration.md"
      )
    }
  }

  private mutating func take(_ key: StaticString) -> JSONNode? {
    known.append(key.description)
    let found = find(key.description.split(separator: ".").map(String.init)[...], in: root)
    guard let found, !found.isNull else { return nil }
    taken.insert(key.description)
    return found
  }

  private func find(_ steps: ArraySlice<String>, in node: JSONNode) -> JSONNode? {
    guard let step = steps.first else { return node }
    for (name, value) in node.members where name == step {
      return find(steps.dropFirst(), in: value)
    }
    return nil
  }

  private func string(_ node: JSONNode, of key: String) throws(SettingProblem) -> String {
    guard let text = node.string else {
      throw SettingProblem(key: key, problem: "must be a string", hint: "write it in quotes")
    }
    return text
  }
}

extension FileSettings {
  package mutating func word<Word: SettingWord>(
    _ key: StaticString,
    _ value: inout Word,
    _ doc: String
  ) throws(SettingProblem) {
    guard let node = take(key) else { return }
    value = try SettingText.word(string(node, of: "\(key)"), of: "\(key)")
  }

  package mutating func path(
    _ key: StaticString,
    _ value: inout String,
    _ unlessSaid: SettingDefault,
    _ doc: String
  ) throws(SettingProblem) {
    guard let node = take(key) else { return }
    value = try SettingText.path(string(node, of: "\(key)"), of: "\(key)")
  }

  package mutating func path(
    _ key: StaticString,
    _ value: inout String?,
    _ doc: String
  ) throws(SettingProblem) {
    guard let node = take(key) else { return }
    value = try SettingText.path(string(node, of: "\(key)"), of: "\(key)")
  }

  package mutating func text(
    _ key: StaticString,
    _ value: inout String?,
    _ unlessSaid: SettingDefault,
    _ doc: String
  ) throws(SettingProblem) {
    guard let node = take(key) else { return }
    value = try SettingText.text(string(node, of: "\(key)"), of: "\(key)")
  }

  package mutating func count(
    _ key: StaticString,
    _ value: inout Int,
    _ range: ClosedRange<Int>,
    _ doc: String
  ) throws(SettingProblem) {
    guard let node = take(key) else { return }
    value = try SettingText.count(node.integer, in: range, of: "\(key)")
  }

  package mutating func count(
    _ key: StaticString,
    _ value: inout Int?,
    _ range: ClosedRange<Int>,
    _ doc: String
  ) throws(SettingProblem) {
    guard let node = take(key) else { return }
    let number = try SettingText.count(node.integer, in: range, of: "\(key)")
    value = number == 0 ? nil : number
  }
}

/// What is wrong in a configuration file, and where.
package struct FileProblem: Error, Equatable, Sendable {
  /// Counted from 1.
  package let line: Int
  /// Bytes from the line's begin, counted from 1.
  package let column: Int
  package let words: String
  package let hint: String?

  init(at offset: Int, of text: [UInt8], _ words: String, hint: String?) {
    let before = text.prefix(offset)
    line = 1 + before.count { $0 == 0x0A }
    column = 1 + before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
    self.words = words
    self.hint = hint
  }
}
