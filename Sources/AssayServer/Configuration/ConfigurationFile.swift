import AssayAPI
import AssayVocabulary
import JSON

/// The text of a configuration file: a JSON object, in which each dot in a setting's name stands for a nested
/// object.
struct ConfigurationFile {
  private let root: JSONNode
  private let text: [UInt8]

  static let maximumBytes = 1 << 20
  private static let maximumDepth = 8

  /// Parses the text; the error gives the line and column of a syntax error.
  init(_ text: [UInt8]) throws(FileProblem) {
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

  /// The names of the settings that the file contains.
  var keys: [String] { ServerConfiguration.settings.map(\.key).filter { value(of: $0) != nil } }

  /// Applies the file's settings to a configuration; throws if a member is not a setting or its value is invalid.
  func apply(to configuration: inout ServerConfiguration) throws(FileProblem) {
    for setting in ServerConfiguration.settings {
      guard let node = value(of: setting.key) else { continue }
      let given = GivenSetting(key: setting.key, source: .file(node))
      do throws(SettingProblem) { try setting.take(given, &configuration) } catch {
        throw located(error, at: node)
      }
    }
    try refuseUnknown(in: root, within: "")
  }

  private func refuseUnknown(in node: JSONNode, within path: String) throws(FileProblem) {
    let known = ServerConfiguration.settings.map(\.key)
    for (name, value) in node.members {
      let key = path + name
      let given = GivenSetting(key: key, source: .file(value))
      if known.contains(key) { continue }
      if known.contains(where: { $0.hasPrefix(key + ".") }) {
        guard value.kind == .object else {
          throw located(given.problem("must be an object"), at: value)
        }
        try refuseUnknown(in: value, within: key + ".")
        continue
      }
      let hint =
        Suggestion.nearest(to: key, among: known).map { "did you mean \($0)?" }
        ?? "the settings are in Configuration.md"
      throw located(given.problem("is not known", hint: hint), at: value)
    }
  }

  /// Returns the file's value for a setting; nil if it is missing or null.
  private func value(of key: String) -> JSONNode? {
    var node: JSONNode? = root
    for step in key.split(separator: ".") {
      node = node?.members.first { $0.name == step }?.value
    }
    return node.flatMap { $0.isNull ? nil : $0 }
  }

  private func located(_ problem: SettingProblem, at node: JSONNode) -> FileProblem {
    FileProblem(
      at: node.text.startIndex,
      of: text,
      "\(problem.key) \(problem.problem)",
      hint: problem.hint
    )
  }
}

/// What is wrong in a configuration file, and where.
package struct FileProblem: Error, Equatable, Sendable {
  /// The line, counted from 1.
  package let line: Int
  /// The column in bytes, counted from 1.
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
