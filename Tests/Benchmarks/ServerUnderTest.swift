import Glibc
import Posix

/// A server process of its own, ended with this value and with this process.
final class ServerUnderTest {
  let socketPath: String
  let pid: Int32

  /// Starts a program that will listen at `socketPath`, and waits until it does.
  ///
  /// It works in `directory`, which holds its log as well, and has `environment` beside that of this process.
  init(
    _ executable: String,
    _ arguments: [String],
    environment: [String: String],
    directory: String,
    socketPath: String,
    logPath: String
  ) throws {
    self.socketPath = socketPath
    let command = GuardedProgram.command(executable, arguments, in: directory)
    pid = try DetachedProcess.spawn(
      executable: command.executable,
      arguments: command.arguments,
      environment: environment,
      logPath: logPath
    )
    let deadline = Clock.monotonicNanoseconds() + 20_000_000_000
    while try UnixSocket.presence(at: socketPath) != .live {
      guard Clock.monotonicNanoseconds() < deadline else {
        throw Problem("\(executable) does not listen; see \(logPath)")
      }
      usleep(5_000)
    }
  }

  deinit {
    kill(pid, SIGTERM)
    // What it writes at its end must not come after its directory has been removed.
    let deadline = Clock.monotonicNanoseconds() + 20_000_000_000
    while waitpid(pid, nil, WNOHANG) == 0 {
      if Clock.monotonicNanoseconds() > deadline { kill(pid, SIGKILL) }
      usleep(1_000)
    }
  }

  /// The processor time that it has used so far, in microseconds: proc(5), `stat`, in ticks of 10 ms.
  func processorMicroseconds() throws -> Double {
    let fields = try read("stat").split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else {
      throw Problem("the kernel does not tell the server's processor time")
    }
    return (user + system) * 10_000
  }

  /// The memory that it holds now and held at most, in bytes.
  func memoryBytes() throws -> (now: Int, peak: Int) {
    let status = try read("status")
    return (try number("VmRSS:", in: status) << 10, try number("VmHWM:", in: status) << 10)
  }

  /// How often any of its threads has begun to run so far: proc(5), `status`.
  func wakeUps() throws -> Int {
    try ThreadList.ids(of: pid).reduce(0) { sum, thread in
      let status = try read("task/\(thread)/status")
      return try sum + number("voluntary_ctxt_switches:", in: status)
        + number("nonvoluntary_ctxt_switches:", in: status)
    }
  }

  private func number(_ name: String, in status: String) throws -> Int {
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
    guard let number = line.split(whereSeparator: \.isWhitespace).compactMap({ Int($0) }).first
    else { throw Problem("the kernel does not tell \(name) of process \(pid)") }
    return number
  }

  private func read(_ name: String) throws -> String {
    String(decoding: try Files.read("/proc/\(pid)/\(name)", limitBytes: 1 << 16), as: UTF8.self)
  }
}
