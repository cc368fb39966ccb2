import AssayAPI
import AssayVocabulary

/// The command that a command line names, and its other words in order.
struct CommandWords: Sendable {
  /// Nil if there are only options.
  let command: NamedCommand?
  let rest: [String]

  /// Finds the first word that is neither an option nor the value of one.
  init(_ words: [String]) throws(UsageError) {
    // Most command lines start with the command and do not need this.
    lazy var shared =
      ArgumentSpec(GeneralArguments()) + ArgumentSpec(ReadOptions())
      + ArgumentSpec(WriteOptions()) + ArgumentSpec(VersionArguments())
    var index = 0
    while index < words.count, words[index].hasPrefix("-"), words[index] != "-" {
      let word = words[index]
      guard let option = shared.option(named: String(word.prefix { $0 != "=" })) else {
        throw .unknownOption(word, among: shared.optionNames)
      }
      index += option.place == .flag || word.contains("=") ? 1 : 2
    }
    guard index < words.count else {
      command = nil
      rest = words
      return
    }
    let found = try Self.find(words[index...])
    command = found
    rest = Array(words[..<index] + words[(index + found.words.count)...])
  }

  private static func find(_ words: ArraySlice<String>) throws(UsageError) -> NamedCommand {
    guard let first = words.first else { throw UsageError("a command is missing") }
    let family = allCommands.filter { $0.words[0] == first }.map { $0.name }
    if let found = longestCommand(beginning: words) {
      // `policy sett` is a misspelt command of the family of `policy` rather than `policy` with an argument.
      if family.count > 1, found.words.count == 1, found.command.spec.positionals.isEmpty,
        let word = words.dropFirst().first, !word.hasPrefix("-")
      {
        let hint = "one of \(family.joined(separator: ", "))"
        throw UsageError("there is no command \(found.name) \(word)", hint: hint)
      }
      return found
    }
    guard family.isEmpty else {
      let names = family.joined(separator: ", ")
      throw UsageError("\(first) takes a second word", hint: "one of \(names)")
    }
    throw .unknownCommand(first)
  }
}

extension UsageError {
  static func unknownCommand(_ name: String) -> UsageError {
    UsageError(
      "there is no command \(name)",
      unknown: name,
      among: allCommands.flatMap { [$0.name, $0.words[0]] },
      else: "assay help lists the commands"
    )
  }
}
