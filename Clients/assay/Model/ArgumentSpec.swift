/// A command's arguments as data, for parsing and for help.
struct ArgumentSpec: Sendable {
  struct Positional: Sendable {
    enum Count: Sendable { case one, several, maybe }

    let placeholder: String
    let count: Count
    let doc: Doc
  }

  struct Option: Sendable {
    /// The first is the one that help shows first.
    let names: [String]
    /// Nil for an option without a value.
    let placeholder: String?
    let isRepeatable: Bool
    let doc: Doc
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

    mutating func one<Value: ArgumentValue>(
      _ placeholder: String,
      _ value: inout Value,
      _ doc: Doc
    ) { add(placeholder, .one, doc) }

    mutating func several<Value: ArgumentValue>(
      _ placeholder: String,
      _ values: inout [Value],
      leaving: Int,
      _ doc: Doc
    ) { add(placeholder, .several, doc) }

    mutating func maybe<Value: ArgumentValue>(
      _ placeholder: String,
      _ value: inout Value?,
      _ doc: Doc
    ) { add(placeholder, .maybe, doc) }

    mutating func option<Value: ArgumentValue>(
      _ names: String,
      _ placeholder: String?,
      _ value: inout Value?,
      _ doc: Doc
    ) { add(names, placeholder ?? Value.placeholder, doc) }

    mutating func defaulted<Value: ArgumentValue>(
      _ names: String,
      _ placeholder: String?,
      _ value: inout Value,
      _ doc: Doc
    ) { add(names, placeholder ?? Value.placeholder, doc) }

    mutating func repeated<Value: ArgumentValue>(
      _ names: String,
      _ placeholder: String?,
      _ values: inout [Value],
      _ doc: Doc
    ) { add(names, placeholder ?? Value.placeholder, doc, isRepeatable: true) }

    mutating func flag(_ names: String, _ value: inout Bool, _ doc: Doc) { add(names, nil, doc) }

    mutating func either(_ yes: String, _ no: String, _ value: inout Bool?, _ doc: Doc) {
      add(yes + "|" + no, nil, doc)
    }

    private mutating func add(_ placeholder: String, _ count: Positional.Count, _ doc: Doc) {
      spec.positionals.append(Positional(placeholder: placeholder, count: count, doc: doc))
    }

    private mutating func add(
      _ names: String,
      _ placeholder: String?,
      _ doc: Doc,
      isRepeatable: Bool = false
    ) {
      spec.options.append(
        Option(
          names: names.split(separator: "|").map(String.init),
          placeholder: placeholder,
          isRepeatable: isRepeatable,
          doc: doc
        )
      )
    }
  }
}

/// Arguments that are declared together, each once, in `visit`.
protocol ArgumentSet: Sendable {
  init()

  /// Hands every argument to the visitor, in the order of help.
  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError)
}
