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
  private static let limitBytes = 4_096
  private let path: String
  private let start: off_t

  init(path: String) {
    self.path = path
    var status = stat()
    start = stat(path, &status) == 0 ? status.st_size : 0
  }

  /// The last line that is not empty, from what is new and at most 4 KiB.
  func lastLine() -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let end = lseek(descriptor, 0, SEEK_END)
    // A file that is shorter than it was is another, since the log was set aside.
    let from = max(end < start ? 0 : start, end - off_t(Self.limitBytes))
    var bytes = [UInt8](repeating: 0, count: Self.limitBytes)
    let count = pread(descriptor, &bytes, bytes.count, from)
    guard count > 0 else { return nil }
    let lines = bytes.prefix(count).split(separator: UInt8(ascii: "\n"))
    return lines.last.map { String(decoding: $0, as: UTF8.self) }
  }
}
