import Glibc
internal import Posix

/// A child that was started to outlive this process.
struct StartedProcess {
  let pid: Int32

  /// Whether it is over; once it has said so, the system forgets it.
  var hasEnded: Bool {
    var status: Int32 = 0
    return waitpid(pid, &status, WNOHANG) != 0
  }
}

/// Waits for what nothing announces, by looking again and again.
struct Poll {
  private static let stepNanoseconds = 5_000_000
  private let end: UInt64

  init(timeoutMilliseconds: Int32) {
    end = Clock.monotonicNanoseconds() + UInt64(max(0, timeoutMilliseconds)) * 1_000_000
  }

  /// Lets a moment pass; false when the time is up.
  func pause() -> Bool {
    guard Clock.monotonicNanoseconds() < end else { return false }
    var step = timespec(tv_sec: 0, tv_nsec: Self.stepNanoseconds)
    nanosleep(&step, nil)
    return true
  }
}

/// What is appended to a log from now on.
struct LogTail {
  private let path: String
  private let start: Int64

  init(path: String) {
    self.path = path
    start = Files.sizeBytes(path) ?? 0
  }

  /// The last line that is not empty, from what is new; at most its last 4 KiB.
  func lastLine() -> String? {
    guard let text = try? Files.read(path, limitBytes: ServerLog.limitBytes) else { return nil }
    // A file that is shorter than it was is another, since the log was set aside.
    let new = text.dropFirst(text.count < start ? 0 : Int(start)).suffix(4_096)
    return new.split(separator: UInt8(ascii: "\n")).last.map { String(decoding: $0, as: UTF8.self) }
  }
}
