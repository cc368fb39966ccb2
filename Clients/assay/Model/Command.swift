import AssayAPI

/// One thing that `assay` can be told to do; parsing, help and checks derive from its declaration.
///
/// A value of it is made with blank arguments, which a command line fills in.
protocol Command: ArgumentSet {
  /// One sentence that says what it does.
  var summary: String { get }

  /// What else one must know; empty when the summary says it all.
  var discussion: String { get }

  /// At least one command line that works, each without the leading `assay`.
  var examples: [String] { get }

  /// The calls that it makes, which decide the options it takes besides its own.
  var calls: [any Method.Type] { get }

  /// Whether what begins with a hyphen and is no option is an argument like others.
  var takesDashedWords: Bool { get }

  /// Throws where arguments contradict each other.
  func check() throws(UsageError)

  func run(_ session: inout Session) throws(Failure)
}

extension Command {
  var discussion: String { "" }
  var takesDashedWords: Bool { false }

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {}
  func check() throws(UsageError) {}

  /// The command's arguments with all that it takes besides.
  var spec: ArgumentSpec {
    var spec = ArgumentSpec(self)
    if takes(.read) { spec = spec + ArgumentSpec(ReadOptions()) }
    if takes(.write) { spec = spec + ArgumentSpec(WriteOptions()) }
    return spec + ArgumentSpec(GeneralArguments())
  }

  func takes(_ effect: MethodEffect) -> Bool { calls.contains { $0.effect == effect } }
}
