import AssayAPI
import AssayVocabulary

/// What can be explained.
enum HelpTopic: Sendable {
  case overview
  case command(any Command.Type)
  case method(MethodDescription)

  /// Finds what the words name: nothing, a command of one word or two, or a call of the protocol.
  init(_ words: [String]) throws(UsageError) {
    guard let first = words.first else {
      self = .overview
      return
    }
    if let command = allCommands.first(where: { $0.words == words }) {
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
      let nearest = Suggestion.nearest(to: first, among: methods.map(\.name))
      throw UsageError("there is no call \(first)", hint: nearest.map { "did you mean \($0)?" })
    }
    throw .unknownCommand(first)
  }
}
