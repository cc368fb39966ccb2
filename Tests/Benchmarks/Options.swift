/// What the command line asks for.
struct Options {
  enum Role {
    case measure
    /// The raw ping-pong server, run as a process of its own.
    case pong(String)
    /// Another program, run in a directory and ended with the process that has started it.
    case guarded(GuardedProgram)
  }

  static let usage = """
    usage: benchmarks [--seconds S] [--rounds R] [--claims N] [--clients N,N] [--only WORD]
                      [--json FILE] [--markdown FILE] [--baseline FILE] [--assayd PATH]
                      [--peers FOLDER] [--against PATH]
           benchmarks --scale N,N [--seconds S] [--rounds R] [--only WORD] [--json FILE]
                      [--markdown FILE] [--assayd PATH]
    """

  var role = Role.measure
  /// How long each figure is measured in each round.
  var secondsPerFigure = 1.0
  var rounds = 5
  /// How many claims are there before anything is measured.
  var claimCount = 100_000
  var clientCounts = [1, 16, 32]
  /// How many claims there are in each run of a comparison of growth.
  var scales: [Int] = []
  /// Only figures whose name has it are measured.
  var only: String?
  var jsonPath: String?
  var markdownPath: String?
  var baselinePath: String?
  /// The server's executable; beside this one unless said.
  var serverPath: String?
  /// Another server that is measured beside this build's, by turns.
  var otherPath: String?
  /// Where the programs of peers are, as `Tests/Benchmarks/peers` builds them.
  var peersFolder: String?

  init(_ arguments: [String]) throws {
    if arguments.first == GuardedProgram.option {
      role = .guarded(try GuardedProgram(arguments.dropFirst()))
      return
    }
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else {
        throw Problem("\(option) needs a value\n\(Self.usage)")
      }
      let numbers = value.split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }
      switch (option, Double(value), Int(value)) {
      case ("--pong", _, _): role = .pong(value)
      case ("--assayd", _, _): serverPath = value
      case ("--peers", _, _): peersFolder = value
      case ("--against", _, _): otherPath = value
      case ("--only", _, _): only = value
      case ("--json", _, _): jsonPath = value
      case ("--markdown", _, _): markdownPath = value
      case ("--baseline", _, _): baselinePath = value
      case ("--seconds", let seconds?, _) where seconds > 0: secondsPerFigure = seconds
      case ("--rounds", _, let count?) where count > 0: rounds = count
      case ("--claims", _, let count?) where count >= 100: claimCount = count
      case ("--clients", _, _) where !numbers.isEmpty: clientCounts = numbers
      case ("--scale", _, _) where !numbers.isEmpty: scales = numbers
      default: throw Problem("\(option) \(value) is not known or out of range\n\(Self.usage)")
      }
    }
    guard scales.isEmpty || baselinePath == nil && peersFolder == nil else {
      throw Problem("--scale compares sizes with each other: leave out --baseline and --peers")
    }
    guard otherPath == nil || scales.isEmpty && baselinePath == nil && peersFolder == nil else {
      throw Problem(
        "--against compares with another server alone: leave out --scale, --baseline and --peers"
      )
    }
  }

  /// Whether a figure of this name is asked for.
  func wants(_ name: String) -> Bool { only.map { name.contains($0) } ?? true }
}

/// A run that could not go on, in words.
struct Problem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
