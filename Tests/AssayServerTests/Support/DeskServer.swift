import Foundation
import Glibc
import Posix
import Support

/// A server of the desk profile that a user of its own runs; only root can start one.
final class DeskServer {
  static let uid = 61_001
  /// The group whose members it serves.
  static let group = 61_100

  let socket: String
  let data: String
  private let process: ChildProcess
  private var relays: [DeskUser: UserRelay] = [:]

  init(_ arguments: [String] = []) throws {
    chmod(TemporaryDirectory.path, 0o755)
    let place = try TemporaryDirectory.subdirectory("place")
    chmod(place, 0o755)
    chown(place, uid_t(Self.uid), gid_t(Self.uid))
    socket = place + "/assay.sock"
    data = place + "/data"
    process = try ChildProcess(
      "setpriv",
      Self.privileges(Self.uid, Self.uid, "\(Self.group)") + [
        try ProjectFiles.executable("assayd"), "--profile", "desk", "--group", "\(Self.group)",
        "--data", data, "--socket", socket,
      ] + arguments,
      outputPath: TemporaryDirectory.path + "/desk.log"
    )
    try ServerProcess.waitUntilReady(process, socket)
  }

  /// Connects as root, who may do everything.
  func connect() throws -> WireClient { try WireClient(path: socket) }

  /// Connects by a process of a user.
  func connect(as user: DeskUser) throws -> WireClient {
    let relay = try relays[user] ?? UserRelay(of: user, to: socket)
    relays[user] = relay
    return try WireClient(path: relay.path)
  }

  /// The lines of its log that tell of an event, so far.
  func logged(_ event: String) throws -> [JSONValue] {
    let output = try process.output()
    guard let end = output.lastIndex(of: "\n") else { return [] }
    return try output[..<end].split(separator: "\n").map { try JSONValue(parsing: String($0)) }
      .filter { $0["event"] == .string(event) }
  }

  /// What a process of a user is answered, or told without having said anything; a `TestFailure` where it
  /// cannot connect.
  func speak(
    as uid: Int,
    _ gid: Int,
    _ groups: String,
    _ line: String = WireClient.line(id: 1, "system.hello")
  ) throws -> JSONValue {
    let output = TemporaryDirectory.path + "/\(UUID().uuidString)"
    let script = #"printf '%s' "$1" | nc -NU "$2""#
    let process = try ChildProcess(
      "setpriv",
      Self.privileges(uid, gid, groups) + ["sh", "-c", script, "sh", line, socket],
      outputPath: output
    )
    try process.waitForEnd()
    let text = try process.output()
    guard text.hasPrefix("{") else { throw TestFailure("no answer: \(text)") }
    return try JSONValue(parsing: text)
  }

  /// What gives a process the rights of a user; `groups` are numbers with commas between them.
  static func privileges(_ uid: Int, _ gid: Int, _ groups: String) -> [String] {
    ["--reuid=\(uid)", "--regid=\(gid)"]
      + (groups.isEmpty ? ["--clear-groups"] : ["--groups=\(groups)"])
  }
}

/// A user of the machine, by numbers alone.
struct DeskUser: Hashable {
  let uid: Int
  /// Beside the group that lets them through the socket.
  let groups: [Int]

  init(_ uid: Int, groups: [Int] = []) {
    self.uid = uid
    self.groups = groups
  }

  /// What the server calls a user without a name.
  var name: String { "uid \(uid)" }
}

/// A process of a user that passes what a test says on to a socket, which takes it as the user's.
private final class UserRelay {
  let path: String
  private let process: ChildProcess

  init(of user: DeskUser, to socket: String) throws {
    let directory = try TemporaryDirectory.subdirectory(
      ([user.uid] + user.groups).map(String.init).joined(separator: "-")
    )
    chown(directory, uid_t(user.uid), gid_t(user.uid))
    path = directory + "/s"
    let groups = ([DeskServer.group] + user.groups).map(String.init).joined(separator: ",")
    process = try ChildProcess(
      "setpriv",
      DeskServer.privileges(user.uid, user.uid, groups) + [
        "socat", "-t60", "UNIX-LISTEN:\(path),fork", "UNIX-CONNECT:\(socket)",
      ],
      outputPath: TemporaryDirectory.path + "/relays.log"
    )
    try ServerProcess.waitUntilReady(process, path)
  }
}
