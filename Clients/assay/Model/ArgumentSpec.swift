/// A command's arguments as data, for parsing and for help.
struct ArgumentSpec: Sendable {
  private var arguments: [Argument] = []

  /// Collects the arguments off their one declaration.
  init(_ arguments: some ArgumentSet) {
    var collector = Collector()
    var blank = arguments
    do { try blank.visit(&collector) } catch { preconditionFailure("collecting never fails") }
    self.arguments = collector.arguments
  }

  var positionals: [Argument] { arguments.filter { !$0.isOption } }

  var options: [Argument] { arguments.filter(\.isOption) }

  var optionNames: [String] { options.flatMap(\.names) }

  func option(named name: String) -> Argument? { arguments.first { $0.names.contains(name) } }

  /// The arguments as one writes them behind the command's name.
  var synopsis: String {
    var words = positionals.map { argument in
      switch argument.place {
      case .maybe: "[\(argument.placeholder)]"
      case .several: argument.placeholder + "…"
      default: argument.placeholder
      }
    }
    if !options.isEmpty { words.append("[OPTIONS]") }
    return words.map { " " + $0 }.joined()
  }

  static func + (one: ArgumentSpec, other: ArgumentSpec) -> ArgumentSpec {
    var sum = one
    sum.arguments += other.arguments
    return sum
  }

  private struct Collector: ArgumentVisitor {
    var arguments: [Argument] = []

    mutating func visit(
      _ argument: Argument,
      _ read: (String, _ isInput: Bool) throws(UsageError) -> Void
    ) { arguments.append(argument) }
  }
}
