/// A command by its name, made only when it is asked for, because a start needs one of all there are.
struct NamedCommand: Sendable {
  /// One word or two, such as `source add`.
  let name: String
  private let make: @Sendable () -> any Command

  init(_ name: String, _ make: @escaping @Sendable () -> any Command) {
    self.name = name
    self.make = make
  }

  /// The command, its arguments blank.
  var command: any Command { make() }

  var words: [String] { name.split(separator: " ").map(String.init) }
}

/// Commands under one heading of help.
struct CommandGroup: Sendable {
  let title: String
  let commands: [NamedCommand]

  init(_ title: String, @List _ commands: () -> [NamedCommand]) {
    self.title = title
    self.commands = commands()
  }

  /// Takes the commands as statements, so that the compiler looks at one at a time.
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

/// Finds the command with the longest name that the words begin with.
func longestCommand(beginning words: some Collection<String>) -> NamedCommand? {
  allCommands.filter { words.starts(with: $0.words) }.max { $0.words.count < $1.words.count }
}
