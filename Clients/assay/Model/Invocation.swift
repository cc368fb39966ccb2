import AssayAPI

/// A command line that has been understood.
struct Invocation: Sendable {
  enum Act: Sendable {
    case run(any Command)
    case help(HelpTopic)
    case version
  }

  let act: Act
  /// The command that is run; nil where only help or the version is wanted.
  var command: (any Command.Type)? {
    guard case .run(let command) = act else { return nil }
    return type(of: command)
  }

  let general: GeneralArguments
  let reading: ReadOptions
  let writing: WriteOptions

  /// Reads the words after the program's name; `input` reads standard input, where they say so.
  init(_ words: [String], input: @escaping StandardInput.Reading) throws(UsageError) {
    let line = try CommandWords(words)
    guard let command = line.command else {
      let tokens = try Tokens(line.rest, by: Self.withoutCommand)
      general = try Self.read(GeneralArguments.self, tokens)
      reading = ReadOptions()
      writing = WriteOptions()
      guard tokens.options["--version"] != nil || general.wantsHelp else {
        throw UsageError("a command is missing", hint: "assay help lists them")
      }
      act = general.wantsHelp ? .help(.overview) : .version
      return
    }
    do { self = try Self.read(command, line.rest, input) } catch {
      var error = error
      error.command = command.name
      throw error
    }
  }

  private init(
    act: Act,
    general: GeneralArguments,
    reading: ReadOptions,
    writing: WriteOptions
  ) {
    self.act = act
    self.general = general
    self.reading = reading
    self.writing = writing
  }

  private static func read<C: Command>(
    _ type: C.Type,
    _ words: [String],
    _ input: @escaping StandardInput.Reading
  ) throws(UsageError) -> Invocation {
    let tokens: Tokens
    do {
      tokens = try Tokens(words, by: C.spec, takesDashedWords: C.takesDashedWords)
    } catch {
      throw misplacedOption(words, type) ?? error
    }
    let general = try read(GeneralArguments.self, tokens)
    let reading = try read(ReadingArguments.self, tokens).options
    let writing = try read(WritingArguments.self, tokens).options
    var command = C()
    if !general.wantsHelp {
      var reader = ArgumentReader(tokens, input: input)
      try command.visit(&reader)
      try reader.finish()
      try command.check()
    }
    return Invocation(
      act: general.wantsHelp ? .help(.command(type)) : .run(command),
      general: general,
      reading: reading,
      writing: writing
    )
  }

  /// Explains an option that only other commands take, such as `--as-of` with a command that changes something.
  private static func misplacedOption<C: Command>(
    _ words: [String],
    _ type: C.Type
  ) -> UsageError? {
    let names = Set(words.map { String($0.prefix { $0 != "=" }) })
    let spec = C.spec
    for (shared, reason) in [
      (ArgumentSpec(ReadingArguments.self), "which looks at what is there"),
      (ArgumentSpec(WritingArguments.self), "which changes something"),
    ] {
      for name in shared.optionNames where names.contains(name) && spec.option(named: name) == nil {
        return UsageError("\(C.name) has no use for \(name): it is for a command \(reason)")
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

  private static var withoutCommand: ArgumentSpec {
    ArgumentSpec(GeneralArguments.self) + ArgumentSpec(VersionArguments.self)
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
