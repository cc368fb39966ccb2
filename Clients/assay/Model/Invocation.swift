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
  var command: (any Command.Type)? {
    guard case .run(let command) = act else { return nil }
    return type(of: command)
  }

  /// Reads the words after the program's name; `input` reads standard input, where they say so.
  init(_ words: [String], input: @escaping StandardInput.Reading) throws(UsageError) {
    let line = try CommandWords(words)
    do throws(UsageError) {
      let tokens = try Self.tokens(line)
      general = try Self.read(GeneralArguments.self, tokens)
      reading = try Self.read(ReadingArguments.self, tokens).options
      writing = try Self.read(WritingArguments.self, tokens).options
      act = try Self.act(line.command, tokens, wantsHelp: general.wantsHelp, input)
    } catch {
      var error = error
      error.command = line.command?.name
      throw error
    }
  }

  private static func tokens(_ line: CommandWords) throws(UsageError) -> Tokens {
    guard let command = line.command else {
      let spec = ArgumentSpec(GeneralArguments.self) + ArgumentSpec(VersionArguments.self)
      return try Tokens(line.rest, by: spec)
    }
    do {
      return try Tokens(line.rest, by: command.spec, takesDashedWords: command.takesDashedWords)
    } catch {
      throw misplacedOption(line.rest, command) ?? error
    }
  }

  private static func act(
    _ type: (any Command.Type)?,
    _ tokens: Tokens,
    wantsHelp: Bool,
    _ input: @escaping StandardInput.Reading
  ) throws(UsageError) -> Act {
    guard let type else {
      guard tokens.options["--version"] != nil || wantsHelp else {
        throw UsageError("a command is missing", hint: "assay help lists them")
      }
      return wantsHelp ? .help(.overview) : .version
    }
    guard !wantsHelp else { return .help(.command(type)) }
    var command: any Command = type.init()
    var reader = ArgumentReader(tokens, input: input)
    try command.visit(&reader)
    try reader.finish()
    try command.check()
    return .run(command)
  }

  /// Explains an option that only other commands take, such as `--as-of` with a command that changes something.
  private static func misplacedOption(
    _ words: [String],
    _ command: any Command.Type
  ) -> UsageError? {
    let names = Set(words.map { String($0.prefix { $0 != "=" }) })
    let spec = command.spec
    for (shared, reason) in [
      (ArgumentSpec(ReadingArguments.self), "which looks at what is there"),
      (ArgumentSpec(WritingArguments.self), "which changes something"),
    ] {
      for name in shared.optionNames where names.contains(name) && spec.option(named: name) == nil {
        return UsageError("\(command.name) has no use for \(name): it is for a command \(reason)")
      }
    }
    return nil
  }

  private static func read<Arguments: ArgumentSet>(
    _ type: Arguments.Type,
    _ tokens: Tokens
  ) throws(UsageError) -> Arguments {
    var arguments = Arguments()
    // Shared arguments are options, which never come from standard input.
    var reader = ArgumentReader(tokens, input: noInput)
    try arguments.visit(&reader)
    return arguments
  }
}

private func noInput() throws(UsageError) -> String { "" }

/// What `assay` takes without a command.
struct VersionArguments: ArgumentSet {
  var wantsVersion = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.flag("--version", &wantsVersion, "Print the program's version.")
  }
}
