import AssayAPI

extension Page {
  /// Makes a help page from the declarations of commands and calls.
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
    add("assay \(version) (protocol \(protocolVersion))")
  }

  private mutating func addOverview() {
    add("assay checks claims: who says so, who confirms it, what is decided.")
    addBlank()
    add("  assay COMMAND [ARGUMENTS] [OPTIONS]")
    for group in commandGroups {
      addHeading(group.title)
      for command in group.commands { addTerm(HelpTerm(command.name, command.summary)) }
    }
    for section in HelpTopic.sharedSections {
      addHeading(section.title)
      for term in section.terms { addTerm(term) }
    }
    addBlank()
    add("assay help COMMAND explains a command, assay help METHOD a call such as claim.assess.")
  }

  private mutating func add(_ command: any Command) {
    let own = ArgumentSpec(command)
    add(Phrase("assay \(command.name)", .strong) + Phrase(own.synopsis), hang: 4)
    addBlank()
    add(Phrase(command.summary))
    if !command.discussion.isEmpty { add(Phrase(command.discussion)) }
    if !own.positionals.isEmpty { addHeading("Arguments") }
    for argument in own.positionals { addTerm(argument.term) }
    if !own.options.isEmpty { addHeading("Options") }
    for option in own.options { addTerm(option.term) }
    let shared = command.spec.options.dropFirst(own.options.count).map { $0.names[0] }
    addBlank()
    add(Phrase("Also takes \(shared.joined(separator: ", ")): see assay help.", .faint))
    addHeading("Examples")
    for example in command.examples { add("assay \(example)", indent: 2, hang: 4) }
    let family = allCommands.map { $0.name }.filter { $0.hasPrefix(command.name + " ") }
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
      addTerm(HelpTerm(field.name, "\(field.schema.shortName)\(mark). \(field.doc)"))
    }
    if case .object(let result) = method.result {
      addHeading("Result")
      for field in result.fields {
        addTerm(HelpTerm(field.name, "\(field.schema.shortName). \(field.doc)"))
      }
    }
    if !method.errors.isEmpty { addHeading("Errors") }
    for error in method.errors {
      addTerm(HelpTerm("\(error.code) \(error.rawValue)", error.meaning))
    }
    addHeading("Example")
    add("assay call \(method.name) '\(method.example)'", indent: 2, hang: 4)
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
