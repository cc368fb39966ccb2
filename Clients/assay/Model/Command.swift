import AssayAPI

/// One thing that `assay` can be told to do; parsing, help and checks derive from its declaration.
protocol Command: ArgumentSet {
  /// One word or two, such as `source add`.
  static var name: String { get }

  /// One sentence that says what it does.
  static var summary: String { get }

  /// What else one must know; empty when the summary says it all.
  static var discussion: String { get }

  /// At least one command line that works, each without the leading `assay`.
  static var examples: [String] { get }

  /// The calls that it makes, which decide the options it takes besides its own.
  static var calls: [any Method.Type] { get }

  /// Whether what begins with a hyphen and is no option is an argument like others.
  static var takesDashedWords: Bool { get }

  /// Throws where arguments contradict each other.
  func check() throws(UsageError)

  func run(_ session: inout Session) throws(Failure)
}

extension Command {
  static var discussion: String { "" }
  static var takesDashedWords: Bool { false }

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {}
  func check() throws(UsageError) {}

  /// The command's arguments with all that it takes besides.
  static var spec: ArgumentSpec {
    var spec = ArgumentSpec(Self.self)
    if takes(.read) { spec = spec + ArgumentSpec(ReadingArguments.self) }
    if takes(.write) { spec = spec + ArgumentSpec(WritingArguments.self) }
    return spec + ArgumentSpec(GeneralArguments.self)
  }

  static func takes(_ effect: MethodEffect) -> Bool { calls.contains { $0.effect == effect } }

  static var words: [String] { name.split(separator: " ").map(String.init) }
}
