import Posix

/// Measures the server beside the machine's own limits, all in one run.
///
/// usage: benchmarks [--seconds S] [--rounds R] [--claims N] [--assayd PATH]
@main
struct Benchmarks {
  static func main() {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      switch options.role {
      case .measure: try Run(options).measure()
      case .pong(let path): try PongServer.serve(path)
      }
    } catch {
      StandardStream.error.write("benchmarks: \(error)\n")
      Process.exitNow(code: 1)
    }
  }
}

/// What the command line asks for.
struct Options {
  enum Role {
    case measure
    /// The raw ping-pong server, run as a process of its own.
    case pong(String)
  }

  var role = Role.measure
  /// How long each figure is measured in each round.
  var secondsPerFigure = 1.0
  var rounds = 5
  /// How many claims are there before anything is measured.
  var claimCount = 100_000
  /// The server's executable; beside this one unless said.
  var serverPath: String?

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Problem("\(option) needs a value") }
      switch (option, Double(value), Int(value)) {
      case ("--pong", _, _): role = .pong(value)
      case ("--assayd", _, _): serverPath = value
      case ("--seconds", let seconds?, _) where seconds > 0: secondsPerFigure = seconds
      case ("--rounds", _, let count?) where count > 0: rounds = count
      case ("--claims", _, let count?) where count >= 100: claimCount = count
      default: throw Problem("\(option) \(value) is not known or out of range")
      }
    }
  }
}

/// A run that could not go on, in words.
struct Problem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
