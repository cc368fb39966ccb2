import AssayServer
import AssayStore
import Posix

/// The action that the command line asks for.
enum Command {
  case serve(ServerConfiguration)
  case check(ResolvedConfiguration)
  case verify(path: String)
  case rebuild(path: String, directory: String)
  case describe(Document)
  case version
  case help

  static let helpText = """
    assayd: the Assay server

    usage: assayd [OPTION]...
           assayd config check [OPTION]...
           assayd verify [FILE] [OPTION]...
           assayd rebuild FILE DIRECTORY
           assayd describe openrpc|methods|configuration|review
           assayd --version | --help

      --config PATH        the configuration file ($XDG_CONFIG_HOME/assay/assayd.json,
                           of the desk /etc/assay/assayd.json; it need not be there)
      --profile PROFILE    private, for your own user, or desk, for a group (private)
      --data DIRECTORY     where the database lies; made when missing
                           ($XDG_STATE_HOME/assay, or ~/.local/state/assay)
      --socket PATH        the Unix socket to serve (assay.sock in the data directory)
      --group GROUP        whom the desk profile serves, by name or number (assay)
      --idle-exit SECONDS  end after so long without a connection; 0 for never (0)
      --on-demand          the same after 3600, unless the file or --idle-exit says otherwise
      --log-level LEVEL    error, warning, info or debug (info)
      --log-file PATH      where the log goes, as JSON lines (standard error)

      config check         prints what is in force and where it comes from
      verify               checks the history and the data of a database file, in use or not:
                           that of the data directory unless FILE is given
      rebuild              makes every table anew from the events of a database file, in a new
                           database in DIRECTORY, which has none; the file is left as it is.
                           Events recorded meanwhile are left out, so stop the server first
      describe openrpc     prints the protocol as an OpenRPC document
      describe methods     prints the page that documents every method
      describe configuration  prints the page that documents the configuration file
      describe review      prints the page that documents review, policy and roles

    The server runs until SIGTERM or SIGINT, answers what is in flight, and removes its socket.
    exit status: 0 stopped as told, 1 could not start or go on, or the history does not hold,
    2 the command line or the configuration is off

    example: assayd --data /srv/desk --socket /run/assay/assay.sock --log-level info

    """

  /// The options that set a setting, with the setting's name in the configuration file.
  static let settingOptions = [
    "--profile": "profile", "--data": "data", "--socket": "socket", "--group": "group",
    "--idle-exit": "idleExitSeconds", "--log-level": "log.level", "--log-file": "log.file",
  ]

  init(_ arguments: [String]) throws(CommandProblem) {
    switch arguments.first {
    case "describe":
      guard arguments.count == 2, let document = Document(rawValue: arguments[1]) else {
        throw CommandProblem("describe takes openrpc, methods, configuration or review")
      }
      self = .describe(document)
    case "config":
      guard arguments.dropFirst().first == "check" else {
        throw CommandProblem("config takes check: assayd config check")
      }
      self = .check(try Self.resolve(arguments.dropFirst(2)))
    case "verify":
      let rest = arguments.dropFirst()
      if let path = rest.first, !path.hasPrefix("--") {
        guard rest.count == 1 else {
          throw CommandProblem("verify takes one file, without options")
        }
        self = .verify(path: path)
      } else {
        let configuration = try Self.resolve(rest).configuration
        self = .verify(path: Store.path(in: configuration.dataDirectory))
      }
    case "rebuild":
      guard arguments.count == 3, !arguments[1].hasPrefix("-"), !arguments[2].hasPrefix("-") else {
        throw CommandProblem("rebuild takes a database file and a directory to build in")
      }
      self = .rebuild(path: arguments[1], directory: arguments[2])
    case "--version": self = .version
    case "--help", "-h", "help": self = .help
    default: self = .serve(try Self.resolve(arguments[...]).configuration)
    }
  }

  private static func resolve(
    _ arguments: ArraySlice<String>
  ) throws(CommandProblem) -> ResolvedConfiguration {
    var sources = ConfigurationSources(options: [:], filePath: nil, isOnDemand: false)
    var rest = arguments
    while let option = rest.popFirst() {
      if option == "--on-demand" {
        sources.isOnDemand = true
        continue
      }
      guard option == "--config" || settingOptions[option] != nil else {
        throw CommandProblem("\(option) is not known; assayd --help lists what is")
      }
      guard let value = rest.popFirst() else { throw CommandProblem("\(option) needs a value") }
      if option == "--config" {
        sources.filePath = value
      } else if let key = settingOptions[option], !value.isEmpty || key != "data" {
        sources.options[key] = value
      }
    }
    do throws(ConfigurationError) {
      return try sources.resolve(
        environment: Environment.value,
        loopCount: max(1, Process.processorCount)
      )
    } catch {
      throw CommandProblem(error)
    }
  }
}

/// Why a command line or configuration is invalid, in words.
struct CommandProblem: Error {
  let description: String

  init(_ description: String) { self.description = description }

  init(_ error: ConfigurationError) {
    switch error {
    case .unreadable(let path, let error):
      self.init("the configuration \(path) cannot be read (\(error)); give another with --config")
    case .file(let path, let problem):
      let hint = problem.hint.map { "; \($0)" } ?? ""
      self.init("\(path), line \(problem.line), column \(problem.column): \(problem.words)\(hint)")
    case .option(let problem):
      let option = Command.settingOptions.first { $0.value == problem.key }?.key ?? problem.key
      let hint = problem.hint.map { "; \($0)" } ?? ""
      self.init("\(option) \(problem.problem)\(hint)")
    case .noHome:
      self.init("there is no home directory; give the data directory with --data")
    }
  }
}
