import AssayAPI
import AssayVocabulary

/// The command that a command line names, and all its other words in their order.
struct CommandWords: Sendable {
  /// Nil when there are options only.
  let command: (any Command)?
  let rest: [String]

  /// Finds the first word that is neither an option nor the value of one.
  init(_ words: [String]) throws(UsageError) {
    let shared =
      ArgumentSpec(GeneralArguments()) + ArgumentSpec(ReadingArguments())
      + ArgumentSpec(WritingArguments()) + ArgumentSpec(VersionArguments())
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

  private static func find(_ words: ArraySlice<String>) throws(UsageError) -> any Command {
    guard let first = words.first else { throw UsageError("a command is missing") }
    let family = allCommands.filter { $0.words[0] == first }.map { $0.name }
    if let found = longestCommand(beginning: words) {
      try refuseUnknownSecondWord(of: words, behind: found, family)
      return found
    }
    guard family.isEmpty else {
      let names = family.joined(separator: ", ")
      throw UsageError("\(first) takes a second word", hint: "one of \(names)")
    }
    throw .unknownCommand(first)
  }

  /// Refuses `policy sett`, which names no command of the family of `policy`, before it is taken for `policy`
  /// with an argument.
  private static func refuseUnknownSecondWord(
    of words: ArraySlice<String>,
    behind found: any Command,
    _ family: [String]
  ) throws(UsageError) {
    guard family.count > 1, found.words.count == 1, found.spec.positionals.isEmpty,
      let word = words.dropFirst().first, !word.hasPrefix("-")
    else { return }
    throw UsageError(
      "there is no command \(found.name) \(word)",
      hint: "one of \(family.joined(separator: ", "))"
    )
  }
}

extension UsageError {
  static func unknownCommand(_ name: String) -> UsageError {
    let nearest = Suggestion.nearest(
      to: name,
      among: allCommands.flatMap { [$0.name, $0.words[0]] }
    )
    let hint = nearest.map { "did you mean \($0)?" } ?? "assay help lists the commands"
    return UsageError("there is no command \(name)", hint: hint)
  }
}
