import Glibc
import Posix

/// A program that is run to its end, without a shell.
enum Program {
  /// Runs it with all that it says in a file, and returns how long that took; to end with an error is a problem.
  ///
  /// The file is replaced; where time counts it is `/dev/null`, as to empty a file may wait for the disk. The time, in nanoseconds, is from before the process is made until it is gone.
  @discardableResult
  static func run(
    _ executable: String,
    _ arguments: [String],
    outputPath: String
  ) throws -> UInt64 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, outputPath, flags, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var words = ([executable] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }

    let start = Clock.monotonicNanoseconds()
    var pid: pid_t = 0
    let code = posix_spawn(&pid, executable, &actions, nil, words, environ)
    guard code == 0 else { throw Problem("\(executable) cannot be run") }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 {
      guard errno == EINTR else { throw Problem("\(executable) cannot be waited for") }
    }
    let nanoseconds = Clock.monotonicNanoseconds() - start
    guard status == 0 else {
      let words = try String(decoding: Files.read(outputPath, limitBytes: 1 << 16), as: UTF8.self)
      throw Problem("\(executable) \(arguments) ended with status \(status): \(words)")
    }
    return nanoseconds
  }
}
