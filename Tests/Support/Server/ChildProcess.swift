internal import CEpoll
import Glibc

/// A program that a test runs: its output goes to a file, waiting for it has a deadline, and it is killed with the last
/// reference.
package final class ChildProcess {
  /// How a process ended.
  package enum Ending: Hashable, Sendable {
    case exit(Int32)
    case signal(Int32)
  }

  package let id: Int32
  /// The file of its standard output and standard error.
  package let outputPath: String
  /// The writing end of its standard input; the program sees its end when this process ends.
  private let input: Int32
  private var ending: Ending?

  /// Starts `executable`, which is searched in `PATH` if it is a bare name.
  ///
  /// `environment` is added to this process's own, output is appended to the file at `outputPath`, and `inherited`
  /// becomes the child's descriptor 3.
  package init(
    _ executable: String,
    _ arguments: [String],
    environment: [String: String] = [:],
    outputPath: String,
    inherited: Int32? = nil
  ) throws {
    var ends: [Int32] = [0, 0]
    try check(pipe2(&ends, O_CLOEXEC), "pipe2")
    input = ends[1]
    defer { close(ends[0]) }
    self.outputPath = outputPath

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    let flags = O_WRONLY | O_CREAT | O_APPEND
    posix_spawn_file_actions_addopen(&actions, 1, outputPath, flags, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    if let inherited { posix_spawn_file_actions_adddup2(&actions, inherited, 3) }
    // If this child also held a connection of another test, closing it there would not end it for the peer.
    posix_spawn_file_actions_addclosefrom_np(&actions, inherited == nil ? 3 : 4)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var pid: pid_t = 0
    let variables = Self.environment(adding: environment)
    let code = withCStrings([executable] + arguments) { argv in
      withCStrings(variables) { envp in
        posix_spawnp(&pid, executable, &actions, &attributes, argv, envp)
      }
    }
    id = pid
    guard code == 0 else {
      ending = .exit(127)
      close(input)
      throw SystemCallFailure(call: "posix_spawnp \(executable)", code: code)
    }
  }

  deinit {
    guard ending == nil else { return }
    _ = kill(id, SIGKILL)
    _ = waitpid(id, nil, 0)
    close(input)
  }

  package func send(signal: Int32) { kill(id, signal) }

  /// Writes to the program's standard input.
  package func type(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard write(input, bytes, bytes.count) == bytes.count else {
      throw SystemCallFailure(call: "write", code: errno)
    }
  }

  /// Whether the process has ended, or ends within a time.
  package func hasEnded(waitingMilliseconds: Int32) -> Bool {
    ending != nil || isGone(waitingMilliseconds: waitingMilliseconds)
  }

  /// Waits for the end; throws if the process does not end in time.
  @discardableResult
  package func waitForEnd(_ deadline: Deadline = .usual) throws -> Ending {
    if let ending { return ending }
    while !isGone(waitingMilliseconds: deadline.remainingMilliseconds) {
      guard !deadline.isOver else { throw TestFailure("process \(id) did not end in time") }
    }
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    close(input)
    let signal = status & 0x7F
    let found: Ending = signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
    ending = found
    return found
  }

  /// Returns its whole output so far.
  package func output() throws -> String { try readText(outputPath) }

  private func isGone(waitingMilliseconds: Int32) -> Bool {
    var entry = pollfd(fd: input, events: 0, revents: 0)
    return poll(&entry, 1, waitingMilliseconds) > 0
  }

  private static func environment(adding additions: [String: String]) -> [String] {
    var kept: [String] = []
    var entry = environ
    while let text = entry.pointee {
      let line = String(cString: text)
      if additions[String(line.prefix { $0 != "=" })] == nil { kept.append(line) }
      entry += 1
    }
    return kept + additions.map { "\($0.key)=\($0.value)" }
  }
}

/// Passes the strings as the null-terminated array of C strings that `exec` takes.
private func withCStrings<Result>(
  _ strings: [String],
  _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
  defer { for copy in copies { free(copy) } }
  return copies.withUnsafeMutableBufferPointer { buffer in
    guard let start = buffer.baseAddress else { preconditionFailure("it holds the closing null") }
    return body(start)
  }
}
