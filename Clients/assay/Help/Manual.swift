import AssayAPI

/// The manual page in the language of man(7), made from the declarations of commands.
enum Manual {
  static var text: String {
    var page = Roff()
    page.request(".TH ASSAY 1 \"\" \"assay \(Product.version)\"")
    // Lines are not justified, because commands and addresses cannot be broken.
    page.request(".ad l")
    page.section("NAME")
    page.text("assay - check claims: who says so, who confirms it, what is decided")
    page.section("SYNOPSIS")
    page.text("assay COMMAND [ARGUMENTS] [OPTIONS]")
    page.section("DESCRIPTION")
    page.text(
      "assay records claims, who asserts, confirms or denies them and through whom that is known, and tells how many independent origins a claim has, who was first, and what was known on any past day. It starts a server of its own where none runs."
    )
    for group in commandGroups {
      page.section(group.title.uppercased())
      for command in group.commands { page.add(command) }
    }
    for section in HelpTopic.sharedSections {
      page.section(section.title.uppercased())
      for term in section.terms { page.add(term) }
    }
    return String(page.output.dropLast())
  }
}

/// Text for man(7), in which everything but requests is escaped.
private struct Roff {
  private(set) var output = ""

  mutating func request(_ line: String) { output += line + "\n" }

  mutating func section(_ name: String) { request(".SH \"\(name)\"") }

  mutating func text(_ text: String) { output += Self.escaped(text) + "\n" }

  mutating func add(_ term: HelpTerm) {
    request(".TP")
    output += "\\fB" + Self.escaped(term.name + term.value) + "\\fR\n"
    text(term.meaning)
  }

  mutating func add(_ named: NamedCommand) {
    let command = named.command
    let own = ArgumentSpec(command)
    request(".SS \"\(Self.escaped("assay \(named.name)\(own.synopsis)"))\"")
    text(command.summary)
    if !command.discussion.isEmpty { text(command.discussion) }
    for argument in own.positionals + own.options { add(argument.term) }
    request(".PP")
    for example in command.examples {
      request(".br")
      text("assay \(example)")
    }
  }

  /// A backslash, hyphen, quote or leading dot means itself; what is not ASCII goes by its number.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "\"": escaped += "\\(dq"
      case "'": escaped += "\\(aq"
      case "." where escaped.isEmpty: escaped += "\\&."
      case _ where scalar.isASCII: escaped.unicodeScalars.append(scalar)
      default: escaped += "\\[u" + padded(scalar.value) + "]"
      }
    }
    return escaped
  }

  private static func padded(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
