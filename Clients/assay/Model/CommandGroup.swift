/// A command by its name, which makes the command on demand, because each start needs only one.
struct NamedCommand: Sendable {
  /// One or two words, such as `source add`.
  let name: String
  /// Another word that means the command; help names it once.
  let otherName: String?
  private let make: @Sendable () -> any Command

  init(_ name: String, also otherName: String? = nil, _ make: @escaping @Sendable () -> any Command)
  {
    self.name = name
    self.otherName = otherName
    self.make = make
  }

  /// The command with blank arguments.
  var command: any Command { make() }

  var words: [String] { name.split(separator: UInt8(ascii: " ")) }

  /// Whether words begin with one of the command's names.
  func begins(_ words: some Collection<String>) -> Bool {
    words.starts(with: self.words) || otherName != nil && words.first == otherName
  }
}

/// The commands under one heading of help.
struct CommandGroup: Sendable {
  let title: String
  let commands: [NamedCommand]

  init(_ title: String, @List _ commands: () -> [NamedCommand]) {
    self.title = title
    self.commands = commands()
  }

  /// Takes the commands as statements, so that the compiler checks one at a time.
  @resultBuilder
  enum List {
    static func buildBlock(_ commands: NamedCommand...) -> [NamedCommand] { commands }
  }
}

/// Every command, in the order in which help lists them.
let commandGroups = [
  recordingCommands, lookingCommands, reviewCommands, deskCommands, historyCommands, serverCommands,
]

let allCommands = commandGroups.flatMap(\.commands)

/// Finds the command with the longest name with which the words start.
func longestCommand(beginning words: some Collection<String>) -> NamedCommand? {
  allCommands.filter { $0.begins(words) }.max { $0.words.count < $1.words.count }
}

extension String {
  /// Splits at an ASCII character, which takes a fraction of the time of splitting at any character.
  func split(separator: UInt8) -> [String] {
    utf8.split(separator: separator).map { String(Substring($0)) }
  }
}
