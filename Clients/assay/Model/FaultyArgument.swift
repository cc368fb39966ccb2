/// The part of a command line that a refusal is about, as the person typed it.
enum FaultyArgument: Equatable {
  case option(String)
  case argument(String)
  /// A parameter of a call whose parameters the person wrote.
  case field(String)

  /// Finds what fills a parameter of the command's calls; nil where no argument of the command does.
  init?(field path: String, of command: any Command.Type) {
    guard !command.calls.isEmpty else {
      self = .field(path)
      return
    }
    // An element, or a part of an object, is given by the argument that gives the whole.
    var steps = path.split(separator: ".").map { String($0.prefix { $0 != "[" }) }
    while !steps.isEmpty {
      let field = steps.joined(separator: ".")
      if let found = Self(in: command.spec, for: field, where: { $0 == field }) {
        self = found
        return
      }
      steps.removeLast()
    }
    // The server does not always say in which object the field stands.
    guard let found = Self(in: command.spec, for: path, where: { $0.hasSuffix("." + path) }) else {
      return nil
    }
    self = found
  }

  private init?(in spec: ArgumentSpec, for field: String, where isMeant: (String) -> Bool) {
    if let option = spec.options.first(where: { $0.doc.fields.contains(where: isMeant) }) {
      self = .option(option.names[0])
    } else if let positional = spec.positionals.first(where: {
      $0.doc.fields.contains(where: isMeant)
    }) {
      // A placeholder that lists words is no name.
      let isName = !positional.placeholder.contains(where: \.isLowercase)
      self = .argument(isName ? positional.placeholder : field.uppercased())
    } else {
      return nil
    }
  }

  var kind: String {
    switch self {
    case .option: "option"
    case .argument: "argument"
    case .field: "field"
    }
  }

  var name: String {
    switch self {
    case .option(let name), .argument(let name), .field(let name): name
    }
  }
}
