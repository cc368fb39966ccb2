import Glibc
import Support

/// A desk that root runs for a group, with commands given by its members; only root can start one.
final class NewsDesk {
  static let group = 61_100
  /// Two members of the group, each by the name under which they act.
  static let ann = 61_002
  static let ben = 61_003

  private let home: Home
  private let socket: String
  private let process: ChildProcess

  init() throws {
    home = try Home("desk")
    for path in [TemporaryDirectory.path, home.directory] { chmod(path, 0o755) }
    socket = home.directory + "/assay.sock"
    process = try ChildProcess(
      try ProjectFiles.executable("assayd"),
      [
        "--profile", "desk", "--group", "\(Self.group)", "--data", home.directory + "/data",
        "--socket", socket,
      ],
      outputPath: home.directory + "/desk.log"
    )
    try ServerProcess.waitUntilReady(process, socket)
  }

  private func command(as user: Int, _ words: [String]) throws -> [String] {
    [
      "setpriv", "--reuid=\(user)", "--regid=\(Self.group)", "--clear-groups",
      try ProjectFiles.executable("assay"), "--socket", socket,
    ] + words
  }

  /// Runs a command as a user; 0 is who runs the desk.
  func assay(as user: Int, _ words: [String]) throws -> Home.Ran {
    try home.run(command(as: user, words))
  }

  /// Starts a command as a user that goes on while the test does.
  func start(as user: Int, _ words: [String]) throws -> ChildProcess {
    let command = try command(as: user, words)
    return try ChildProcess(
      command[0],
      Array(command.dropFirst()),
      outputPath: home.directory + "/started.log"
    )
  }

  /// Runs a command for what it prints; anything but success is the test's failure.
  @discardableResult
  func done(as user: Int, _ words: [String]) throws -> String {
    let ran = try assay(as: user, words)
    guard ran.code == 0 else { throw TestFailure("\(words): \(ran.code) \(ran.errors)") }
    return ran.output
  }

  @discardableResult
  func done(as user: Int, _ line: String) throws -> String {
    try done(as: user, line.split(separator: " ").map(String.init))
  }
}
