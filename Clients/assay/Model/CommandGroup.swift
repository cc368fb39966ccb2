/// Commands under one heading of help.
struct CommandGroup: Sendable {
  let title: String
  let commands: [any Command]

  init(_ title: String, @List _ commands: () -> [any Command]) {
    self.title = title
    self.commands = commands()
  }

  /// Takes the commands as statements, so that the compiler looks at one at a time.
  @resultBuilder
  enum List {
    static func buildBlock(_ commands: any Command...) -> [any Command] { commands }
  }
}

/// Every command, in the order in which help lists them.
let commandGroups = [
  recordingCommands, lookingCommands, reviewCommands, deskCommands, historyCommands, serverCommands,
]

let allCommands = commandGroups.flatMap(\.commands)

/// Finds the command with the longest name that the words begin with.
func longestCommand(beginning words: some Collection<String>) -> (any Command)? {
  allCommands.filter { words.starts(with: $0.words) }.max { $0.words.count < $1.words.count }
}
