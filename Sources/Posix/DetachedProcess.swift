internal import CEpoll
import Glibc

/// A program started to outlive this one.
package enum DetachedProcess {
  /// Starts `executable` in its own session and returns its process id.
  ///
  /// It has no input, appends its output to `logPath` (created with mode 0600), has the default handling of every
  /// signal, and inherits no descriptor. `environment` is added to this process's variables and overrides them.
  package static func spawn(
    executable: String,
    arguments: [String],
    environment: [String: String],
    logPath: String
  ) throws(PosixError) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    try check(posix_spawn_file_actions_init(&actions), "posix_spawn_file_actions_init")
    defer { posix_spawn_file_actions_destroy(&actions) }
    let logFlags = O_WRONLY | O_CREAT | O_APPEND
    for (descriptor, path, flags) in [(0, "/dev/null", O_RDONLY), (1, logPath, logFlags)] {
      let code = posix_spawn_file_actions_addopen(&actions, Int32(descriptor), path, flags, 0o600)
      try check(code, "posix_spawn_file_actions_addopen")
    }
    try check(posix_spawn_file_actions_adddup2(&actions, 1, 2), "posix_spawn_file_actions_adddup2")
    let closing = posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    try check(closing, "posix_spawn_file_actions_addclosefrom_np")

    var attributes = posix_spawnattr_t()
    try check(posix_spawnattr_init(&attributes), "posix_spawnattr_init")
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    try check(posix_spawnattr_setsigmask(&attributes, &signals), "posix_spawnattr_setsigmask")
    sigfillset(&signals)
    try check(posix_spawnattr_setsigdefault(&attributes, &signals), "posix_spawnattr_setsigdefault")
    let flags = ASSAY_SPAWN_SETSID | Int(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    try check(posix_spawnattr_setflags(&attributes, Int16(flags)), "posix_spawnattr_setflags")

    var pid: pid_t = 0
    let code = withCStrings([executable] + arguments) { argv in
      withCStrings(merged(environment)) { envp in
        posix_spawn(&pid, executable, &actions, &attributes, argv, envp)
      }
    }
    try check(code, "posix_spawn")
    return pid
  }

  private static func merged(_ additions: [String: String]) -> [String] {
    let kept = Environment.entries().filter { entry in
      additions[String(entry.prefix { $0 != "=" })] == nil
    }
    return kept + additions.map { "\($0.key)=\($0.value)" }
  }

  private static func check(_ code: Int32, _ call: StaticString) throws(PosixError) {
    guard code == 0 else { throw PosixError(code: code, call: call) }
  }
}

/// Passes the strings as the null-terminated array of C strings that `exec` takes.
private func withCStrings<Result>(
  _ strings: [String],
  _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return withUnsafeTemporaryAllocation(
    of: UnsafeMutablePointer<CChar>?.self,
    capacity: copies.count + 1
  ) { array in
    _ = array.initialize(from: copies + [nil])
    guard let start = array.baseAddress else { preconditionFailure("capacity is at least 1") }
    return body(start)
  }
}
