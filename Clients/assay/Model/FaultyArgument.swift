/// The part of a command line that a refusal is about, as the person typed it.
enum FaultyArgument: Equatable {
  case option(String)
  case argument(String)
  /// A parameter of a call whose parameters the person wrote.
  case field(String)

  /// Finds what fills a parameter of the command's calls; nil where no argument of the command does.
  init?(field path: String, of command: any Command) {
    guard !command.calls.isEmpty else {
      self = .field(path)
      return
    }
    let spec = command.spec
    func find(_ field: String, _ isMeant: (String) -> Bool) -> FaultyArgument? {
      let found = (spec.options + spec.positionals).first { $0.doc.fields.contains(where: isMeant) }
      guard let found else { return nil }
      if let option = found.names.first { return .option(option) }
      // A placeholder that lists words is no name.
      let isName = !found.placeholder.contains(where: \.isLowercase)
      return .argument(isName ? found.placeholder : field.uppercased())
    }
    // An element, or a part of an object, is given by the argument that gives the whole.
    var steps = path.split(separator: ".").map { String($0.prefix { $0 != "[" }) }
    while !steps.isEmpty {
      let field = steps.joined(separator: ".")
      if let found = find(field, { $0 == field }) {
        self = found
        return
      }
      steps.removeLast()
    }
    // The server does not always say in which object the field stands.
    guard let found = find(path, { $0.hasSuffix("." + path) }) else { return nil }
    self = found
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
