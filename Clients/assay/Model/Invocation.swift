import AssayAPI

/// A command line that has been understood.
struct Invocation: Sendable {
  enum Act: Sendable {
    case run(any Command)
    case help(HelpTopic)
    case version
  }

  let act: Act
  let general: GeneralArguments
  let reading: ReadOptions
  let writing: WriteOptions

  /// The command that is run; nil where only help or the version is wanted.
  var command: (any Command)? {
    guard case .run(let command) = act else { return nil }
    return command
  }

  /// Reads the words after the program's name; `input` reads standard input, where they say so.
  init(_ words: [String], input: @escaping Input.Arguments) throws(UsageError) {
    let line = try CommandWords(words)
    do throws(UsageError) {
      var reader = ArgumentReader(try Self.tokens(line), input: input)
      var (general, reading) = (GeneralArguments(), ReadOptions())
      var (writing, version) = (WriteOptions(), VersionArguments())
      try general.visit(&reader)
      try reading.visit(&reader)
      try writing.visit(&reader)
      try version.visit(&reader)
      self.general = general
      self.reading = reading
      self.writing = writing
      act =
        general.wantsHelp
        ? .help(line.command.map(HelpTopic.command) ?? .overview)
        : version.wantsVersion ? .version : .run(try Self.filled(line.command, by: &reader))
    } catch {
      var error = error
      error.command = line.command?.name
      throw error
    }
  }

  private static func tokens(_ line: CommandWords) throws(UsageError) -> Tokens {
    guard let named = line.command else {
      let spec = ArgumentSpec(GeneralArguments()) + ArgumentSpec(VersionArguments())
      return try Tokens(line.rest, by: spec)
    }
    let command = named.command
    do {
      return try Tokens(line.rest, by: command.spec, takesDashedWords: command.takesDashedWords)
    } catch {
      throw misplacedOption(line.rest, named) ?? error
    }
  }

  private static func filled(
    _ named: NamedCommand?,
    by reader: inout ArgumentReader
  ) throws(UsageError) -> any Command {
    guard var command = named?.command else {
      throw UsageError("a command is missing", hint: "assay help lists them")
    }
    try command.visit(&reader)
    try reader.finish()
    try command.check()
    return command
  }

  /// Explains an option that only other commands take, such as `--as-of` with a command that changes something.
  private static func misplacedOption(
    _ words: [String],
    _ named: NamedCommand
  ) -> UsageError? {
    let names = Set(words.map { String($0.prefix { $0 != "=" }) })
    let spec = named.command.spec
    for (shared, reason) in [
      (ArgumentSpec(ReadOptions()), "which looks at what is there"),
      (ArgumentSpec(WriteOptions()), "which changes something"),
    ] {
      for name in shared.optionNames where names.contains(name) && spec.option(named: name) == nil {
        return UsageError("\(named.name) has no use for \(name): it is for a command \(reason)")
      }
    }
    return nil
  }
}
