import AssayServer
import Posix

/// What the command line asks for.
enum Command {
  case serve(ServerConfiguration)
  case describe(Document)
  case version
  case help

  static let helpText = """
    assayd: the Assay server

    usage: assayd [--data DIRECTORY] [--socket PATH] [--log-level LEVEL]
           assayd describe openrpc|methods
           assayd --version | --help

      --data DIRECTORY   where the database lies; made when missing
                         ($XDG_STATE_HOME/assay, or ~/.local/state/assay)
      --socket PATH      the Unix socket to serve (assay.sock in the data directory)
      --log-level LEVEL  error, warning, info or debug, as JSON lines on standard error (info)

      describe openrpc   prints the protocol as an OpenRPC document
      describe methods   prints the page that documents every method

    The server runs until SIGTERM or SIGINT, answers what is in flight, and removes its socket.
    exit status: 0 stopped as told, 1 could not start or go on, 2 the command line is off

    example: assayd --data /srv/desk --socket /run/assay/assay.sock --log-level info

    """

  init(_ arguments: [String]) throws(CommandProblem) {
    switch arguments.first {
    case "describe":
      guard arguments.count == 2, let document = Document(rawValue: arguments[1]) else {
        throw CommandProblem("describe takes openrpc or methods")
      }
      self = .describe(document)
    case "--version": self = .version
    case "--help", "-h", "help": self = .help
    default: self = .serve(try Self.configuration(arguments))
    }
  }

  private static func configuration(
    _ arguments: [String]
  ) throws(CommandProblem) -> ServerConfiguration {
    var data: String?
    var socket: String?
    var level = LogLevel.info
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard ["--data", "--socket", "--log-level"].contains(option) else {
        throw CommandProblem("\(option) is not known; assayd --help lists what is")
      }
      guard let value = rest.popFirst() else { throw CommandProblem("\(option) needs a value") }
      switch option {
      case "--data": data = value
      case "--socket": socket = value
      default:
        guard let known = LogLevel(name: value) else {
          throw CommandProblem("--log-level takes error, warning, info or debug, not \(value)")
        }
        level = known
      }
    }
    var directory = data ?? ""
    if directory.isEmpty { directory = try privateDirectory() }
    var configuration = ServerConfiguration(
      dataDirectory: directory,
      socketPath: socket ?? directory + "/assay.sock",
      loopCount: max(1, Process.processorCount)
    )
    configuration.logLevel = level
    return configuration
  }

  /// The private profile's directory, by the XDG base directory specification.
  private static func privateDirectory() throws(CommandProblem) -> String {
    if let state = Environment.value("XDG_STATE_HOME"), state.hasPrefix("/") {
      return state + "/assay"
    }
    guard let home = Environment.value("HOME"), home.hasPrefix("/") else {
      throw CommandProblem("there is no home directory; give the data directory with --data")
    }
    return home + "/.local/state/assay"
  }
}

/// A command line that cannot be followed, in words.
struct CommandProblem: Error {
  let description: String

  init(_ description: String) { self.description = description }
}
