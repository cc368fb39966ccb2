import AssayAPI

extension Page {
  /// Makes a help page from the declarations of commands and calls.
  init(_ topic: HelpTopic) {
    self.init()
    switch topic {
    case .overview: addOverview()
    case .command(let named): add(named)
    case .method(let method): add(method)
    }
  }

  init(version: String, _ protocolVersion: Int64) {
    self.init()
    add("assay \(version) (protocol \(protocolVersion))")
  }

  private mutating func addOverview() {
    add("assay checks claims: who says so, who confirms it, what is decided.")
    addBlank()
    add("  assay COMMAND [ARGUMENTS] [OPTIONS]")
    for group in commandGroups {
      add(group.title, group.commands.map { HelpTerm($0.name, $0.command.summary) })
    }
    for section in HelpTopic.sharedSections { add(section.title, section.terms) }
    addBlank()
    add("assay help COMMAND explains a command, assay help METHOD a call such as claim.assess.")
  }

  private mutating func add(_ named: NamedCommand) {
    let command = named.command
    let own = ArgumentSpec(command)
    add(Phrase("assay \(named.name)", .strong) + Phrase(own.synopsis), hang: 4)
    addBlank()
    add(Phrase(command.summary))
    if !command.discussion.isEmpty { add(Phrase(command.discussion)) }
    add("Arguments", own.positionals.map(\.term))
    add("Options", own.options.map(\.term))
    let shared = command.spec.options.dropFirst(own.options.count).map { $0.names[0] }
    addRemark("Also takes ", shared, ": see assay help.")
    addHeading("Examples")
    for example in command.examples { add("assay \(example)", indent: 2, hang: 4) }
    let family = allCommands.map(\.name).filter { $0.hasPrefix(named.name + " ") }
    addRemark("See also ", family.map { "assay help \($0)" }, ".")
    addRemark("Calls ", command.calls.map { "\($0.name)" }, ".")
  }

  private mutating func add(_ method: MethodDescription) {
    add(Phrase(method.name, .strong))
    addBlank()
    add(Phrase(method.summary))
    if !method.discussion.isEmpty { add(Phrase(method.discussion)) }
    let parameters = method.parameters.fields.map { field in
      HelpTerm(field, mark: field.presence == .required ? "" : " (optional)")
    }
    add("Parameters", parameters)
    if case .object(let result) = method.result {
      add("Result", result.fields.map { HelpTerm($0, mark: "") })
    }
    add("Errors", method.errors.map { HelpTerm("\($0.code) \($0.rawValue)", $0.meaning) })
    addHeading("Example")
    add("assay call \(method.name) '\(method.example)'", indent: 2, hang: 4)
  }

  /// Words of a list in a sentence of their own; nothing where there are none.
  private mutating func addRemark(_ head: String, _ words: [String], _ tail: String) {
    guard !words.isEmpty else { return }
    addBlank()
    add(Phrase(head + words.joined(separator: ", ") + tail, .faint))
  }

  private mutating func add(_ heading: String, _ terms: [HelpTerm]) {
    if !terms.isEmpty { addHeading(heading) }
    for term in terms { addTerm(term) }
  }

  /// A term and, below or beside it, what it means.
  private mutating func addTerm(_ explained: HelpTerm) {
    let column = 24
    let term = Phrase(explained.name, .strong) + Phrase(explained.value)
    let meaning = Phrase(explained.meaning)
    if term.width <= column - 4 {
      let pad = Phrase(String(repeating: " ", count: column - 2 - term.width))
      add(term + pad + meaning, indent: 2, hang: column - 2)
    } else {
      add(term, indent: 2, hang: 4)
      add(meaning, indent: column)
    }
  }
}

extension HelpTerm {
  fileprivate init(_ field: FieldSchema, mark: String) {
    self.init(field.name, "\(field.schema.shortName)\(mark). \(field.doc)")
  }
}
