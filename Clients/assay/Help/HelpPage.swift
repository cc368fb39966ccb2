import AssayAPI

extension Page {
  /// A help page, all of it from what is declared.
  init(_ topic: HelpTopic) {
    self.init()
    switch topic {
    case .overview: addOverview()
    case .command(let command): add(command)
    case .method(let method): add(method)
    }
  }

  init(version: String, _ protocolVersion: Int64) {
    self.init()
    add(Phrase("assay \(version) (protocol \(protocolVersion))"))
  }

  private mutating func addOverview() {
    add("assay checks claims: who says so, who confirms it, what is decided.")
    addBlank()
    add("  assay COMMAND [ARGUMENTS] [OPTIONS]")
    for group in CommandGroup.allCases {
      addHeading(group.rawValue)
      for command in allCommands where command.group == group {
        addTerm(Phrase(command.name, .strong), command.summary)
      }
    }
    addHeading("Options of every command")
    add(ArgumentSpec(GeneralArguments.self).options)
    addHeading("Options of commands that look")
    add(ArgumentSpec(ReadingArguments.self).options)
    addHeading("Options of commands that change something")
    add(ArgumentSpec(WritingArguments.self).options)
    addHeading("Exit status")
    for code in ExitCode.allCases { addTerm(Phrase("\(code.rawValue)", .strong), code.meaning) }
    addHeading("Environment")
    for (name, meaning) in Self.environment { addTerm(Phrase(name, .strong), meaning) }
    addBlank()
    add("assay help COMMAND explains a command, assay help METHOD a call such as claim.assess.")
  }

  static let environment = [
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

  private mutating func add(_ command: any Command.Type) {
    let own = ArgumentSpec(describing: command)
    add(Phrase("assay \(command.name)", .strong) + Phrase(own.synopsis), hang: 4)
    addBlank()
    add(Phrase(command.summary))
    if !command.discussion.isEmpty { add(Phrase(command.discussion)) }
    if !own.positionals.isEmpty { addHeading("Arguments") }
    for positional in own.positionals {
      addTerm(Phrase(positional.placeholder, .strong), positional.doc.text)
    }
    if !own.options.isEmpty { addHeading("Options") }
    add(own.options)
    let shared = command.spec.options.dropFirst(own.options.count).map { $0.names[0] }
    addBlank()
    add(Phrase("Also takes \(shared.joined(separator: ", ")): see assay help.", .faint))
    addHeading("Examples")
    for example in command.examples { add(Phrase("assay \(example)"), indent: 2, hang: 4) }
    var family: [String] = []
    for other in allCommands where other.name.hasPrefix(command.name + " ") {
      family.append(other.name)
    }
    if !family.isEmpty {
      addBlank()
      add(Phrase("See also assay help \(family.joined(separator: ", assay help ")).", .faint))
    }
    if !command.calls.isEmpty {
      addBlank()
      let names = command.calls.map { "\($0.name)" }.joined(separator: ", ")
      add(Phrase("Calls \(names).", .faint))
    }
  }

  private mutating func add(_ method: MethodDescription) {
    add(Phrase(method.name, .strong))
    addBlank()
    add(Phrase(method.summary))
    if !method.discussion.isEmpty { add(Phrase(method.discussion)) }
    if !method.parameters.fields.isEmpty { addHeading("Parameters") }
    for field in method.parameters.fields {
      let mark = field.presence == .required ? "" : " (optional)"
      addTerm(Phrase(field.name, .strong), "\(field.schema.shortName)\(mark). \(field.doc)")
    }
    if case .object(let result) = method.result {
      addHeading("Result")
      for field in result.fields {
        addTerm(Phrase(field.name, .strong), "\(field.schema.shortName). \(field.doc)")
      }
    }
    if !method.errors.isEmpty { addHeading("Errors") }
    for error in method.errors {
      addTerm(Phrase("\(error.code) \(error.rawValue)", .strong), error.meaning)
    }
    addHeading("Example")
    add(Phrase("assay call \(method.name) '\(method.example)'"), indent: 2, hang: 4)
  }

  private mutating func add(_ options: [ArgumentSpec.Option]) {
    for option in options {
      let value = option.placeholder.map { " " + $0 } ?? ""
      let term = Phrase(option.names.joined(separator: ", "), .strong) + Phrase(value)
      addTerm(term, option.doc.text + (option.isRepeatable ? " May be repeated." : ""))
    }
  }

  /// A term and, below or beside it, what it means.
  private mutating func addTerm(_ term: Phrase, _ meaning: String) {
    let column = 24
    if term.width <= column - 4 {
      let pad = Phrase(String(repeating: " ", count: column - 2 - term.width))
      add(term + pad + Phrase(meaning), indent: 2, hang: column - 2)
    } else {
      add(term, indent: 2, hang: 4)
      add(Phrase(meaning), indent: column)
    }
  }
}

extension ArgumentSpec {
  /// The arguments of a command alone, without what it shares with others.
  init(describing command: any Command.Type) { self = Self.collect(command) }

  private static func collect<C: Command>(_ command: C.Type) -> ArgumentSpec {
    ArgumentSpec(C.self)
  }

  /// The arguments as one writes them behind the command's name.
  var synopsis: String {
    var words = positionals.map { positional in
      switch positional.count {
      case .one: positional.placeholder
      case .several: positional.placeholder + "…"
      case .maybe: "[\(positional.placeholder)]"
      }
    }
    if !options.isEmpty { words.append("[OPTIONS]") }
    return words.map { " " + $0 }.joined()
  }
}
