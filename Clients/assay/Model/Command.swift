import AssayAPI

/// A command of `assay`; parsing, help and checks derive from its declaration.
///
/// A value starts with blank arguments, which a command line fills in.
protocol Command: ArgumentSet {
  /// One sentence that says what the command does.
  var summary: String { get }

  /// Further explanation; empty if the summary is enough.
  var discussion: String { get }

  /// At least one working command line, each without the leading `assay`.
  var examples: [String] { get }

  /// The calls that the command makes, which determine the options it has besides its own.
  var calls: [any Method.Type] { get }

  /// Whether a word that starts with a hyphen and is not an option counts as an argument.
  var takesDashedWords: Bool { get }

  /// Throws if arguments contradict each other.
  func check() throws(UsageError)

  func run(_ session: inout Session) throws(Failure)
}

extension Command {
  var discussion: String { "" }
  var takesDashedWords: Bool { false }

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {}
  func check() throws(UsageError) {}

  /// The command's arguments including the shared ones.
  var spec: ArgumentSpec {
    var spec = ArgumentSpec(self)
    if takes(.read) { spec = spec + ArgumentSpec(ReadOptions()) }
    if takes(.write) { spec = spec + ArgumentSpec(WriteOptions()) }
    return spec + ArgumentSpec(GeneralArguments())
  }

  func takes(_ effect: MethodEffect) -> Bool { calls.contains { $0.effect == effect } }
}
