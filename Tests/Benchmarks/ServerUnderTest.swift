import Posix

/// A server process of its own, ended with this value.
final class ServerUnderTest {
  let socketPath: String
  private let pid: Int32

  /// Starts a program that will listen at `socketPath`, and waits until it does.
  init(_ executable: String, _ arguments: [String], socketPath: String, logPath: String) throws {
    self.socketPath = socketPath
    pid = try DetachedProcess.spawn(
      executable: executable,
      arguments: arguments,
      environment: [:],
      logPath: logPath
    )
    let deadline = Clock.monotonicNanoseconds() + 20_000_000_000
    while try UnixSocket.presence(at: socketPath) != .live {
      guard Clock.monotonicNanoseconds() < deadline else {
        throw Problem("\(executable) does not listen; see \(logPath)")
      }
      Process.pause(milliseconds: 5)
    }
  }

  deinit { Process.terminate(pid) }

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
    let lines = try read("status").split(separator: "\n")
    func bytes(_ name: String) -> Int {
      let line = lines.first { $0.hasPrefix(name) } ?? ""
      return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) << 10
    }
    return (bytes("VmRSS:"), bytes("VmHWM:"))
  }

  private func read(_ name: String) throws -> String {
    String(decoding: try Files.read("/proc/\(pid)/\(name)", limitBytes: 1 << 16), as: UTF8.self)
  }
}
