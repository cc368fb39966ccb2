import AssayAPI
import AssayVocabulary

/// A topic of help.
enum HelpTopic: Sendable {
  case overview
  case command(NamedCommand)
  case method(MethodDescription)

  /// Finds the topic that the words name: all of `assay`, a command of one or two words, or a call of the protocol.
  init(_ words: [String]) throws(UsageError) {
    guard let first = words.first else {
      self = .overview
      return
    }
    if let command = allCommands.first(where: { $0.words.count == words.count && $0.begins(words) })
    {
      self = .command(command)
      return
    }
    let methods = assayMethods.descriptions
    if words.count == 1, let method = methods.first(where: { $0.name == first }) {
      self = .method(method)
      return
    }
    guard !allCommands.contains(where: { $0.words[0] == first }) else {
      _ = try CommandWords(words)
      throw UsageError("\(first) takes no second word")
    }
    if first.contains(".") {
      throw UsageError("there is no call \(first)", unknown: first, among: methods.map(\.name))
    }
    throw .unknownCommand(first)
  }

  /// The sections that apply to every command: headings, each with terms and their meanings.
  static var sharedSections: [(title: String, terms: [HelpTerm])] {
    let writing = ArgumentSpec(WriteOptions())
    return [
      ("Options of every command", ArgumentSpec(GeneralArguments()).options.map(\.term)),
      ("Options of commands that look", ArgumentSpec(ReadOptions()).options.map(\.term)),
      ("Options of commands that change something", writing.options.map(\.term)),
      ("Exit status", ExitCode.allCases.map { HelpTerm("\($0.rawValue)", $0.meaning) }),
      ("Environment", environment.map { HelpTerm($0, $1) }),
    ]
  }

  private static let environment = [
    ("ASSAY_SOCKET", "The server's socket, where --socket is not given."),
    (
      "ASSAY_SERVER_UID",
      "Users besides you and root whose server is trusted, as numbers with commas."
    ),
    (
      "XDG_STATE_HOME",
      "Where your own server keeps its data, in assay; ~/.local/state unless said."
    ),
    ("NO_COLOR, COLUMNS", "No colour; the width of the output."),
  ]
}

/// A word that help explains.
struct HelpTerm {
  let name: String
  /// The placeholder of an option's value, after a blank; empty if there is none.
  let value: String
  let meaning: String

  init(_ name: String, value: String = "", _ meaning: String) {
    self.name = name
    self.value = value
    self.meaning = meaning
  }
}
