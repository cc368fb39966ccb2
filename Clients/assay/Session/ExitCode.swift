/// The program's exit status for scripts; the numbers never change.
enum ExitCode: Int32, CaseIterable, Sendable {
  case done = 0
  case refused = 1
  case usage = 2
  case noServer = 3
  case transport = 4
  case cancelled = 130

  var meaning: String {
    switch self {
    case .done: "done"
    case .refused: "refused by the server or by you, or the history does not hold"
    case .usage: "the command line cannot be followed"
    case .noServer: "no server"
    case .transport: "the connection or the output failed, or the server is not to be trusted"
    case .cancelled: "cancelled with Ctrl-C"
    }
  }
}
