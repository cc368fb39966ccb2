/// A command's arguments as data, for parsing and for help.
struct ArgumentSpec: Sendable {
  struct Positional: Sendable {
    enum Count: Equatable, Sendable {
      case one, maybe
      /// All but the last `leaving`, which other arguments take.
      case several(leaving: Int)
    }

    let placeholder: String
    let count: Count
    let doc: Doc

    init(_ placeholder: String, _ count: Count, _ doc: Doc) {
      self.placeholder = placeholder
      self.count = count
      self.doc = doc
    }

    var isSeveral: Bool { count != .one && count != .maybe }
  }

  struct Option: Sendable {
    /// The first is the one that help shows first.
    let names: [String]
    /// Nil for an option without a value.
    let placeholder: String?
    let isRepeatable: Bool
    let doc: Doc

    init(_ names: String, _ placeholder: String?, isRepeatable: Bool = false, _ doc: Doc) {
      self.names = names.split(separator: "|").map(String.init)
      self.placeholder = placeholder
      self.isRepeatable = isRepeatable
      self.doc = doc
    }

    var term: HelpTerm {
      HelpTerm(
        name: names.joined(separator: ", "),
        value: placeholder.map { " " + $0 } ?? "",
        meaning: doc.text + (isRepeatable ? " May be repeated." : "")
      )
    }
  }

  private(set) var positionals: [Positional] = []
  private(set) var options: [Option] = []

  init() {}

  /// Collects the arguments off their one declaration.
  init<Arguments: ArgumentSet>(_ arguments: Arguments.Type) {
    var collector = Collector()
    var blank = Arguments()
    do { try blank.visit(&collector) } catch { preconditionFailure("collecting never fails") }
    self = collector.spec
  }

  func option(named name: String) -> Option? { options.first { $0.names.contains(name) } }

  var optionNames: [String] { options.flatMap(\.names) }

  static func + (one: ArgumentSpec, other: ArgumentSpec) -> ArgumentSpec {
    var sum = one
    sum.positionals += other.positionals
    sum.options += other.options
    return sum
  }

  private struct Collector: ArgumentVisitor {
    var spec = ArgumentSpec()

    mutating func visit(
      _ positional: Positional,
      _ read: (GivenWord) throws(UsageError) -> Void
    ) { spec.positionals.append(positional) }

    mutating func visit(
      _ option: Option,
      _ read: (String) throws(UsageError) -> Void
    ) { spec.options.append(option) }
  }
}

/// Arguments that are declared together, each once, in `visit`.
protocol ArgumentSet: Sendable {
  init()

  /// Hands every argument to the visitor, in the order of help.
  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError)
}
