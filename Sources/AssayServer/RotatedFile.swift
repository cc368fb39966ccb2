import Glibc
package import Posix
import Threading

/// A file to append lines to; when it would exceed its limit, it is renamed to `NAME.1`, which replaces the previous
/// `NAME.1`.
///
/// It replaces the process's standard output and error, so that the messages of a crash are in it too.
package final class RotatedFile: Sendable {
  private struct State {
    var sizeBytes: Int
    /// The size in bytes at which the next attempt to rotate the file is made.
    var limitBytes: Int
  }

  private let path: String
  private let limitBytes: Int
  private let state: Guarded<State>

  /// Opens the file, and creates it with mode 0600 if it is missing; refuses a symbolic link.
  package init(path: String, limitBytes: Int) throws(PosixError) {
    self.path = path
    self.limitBytes = limitBytes
    let size = try Self.redirect(to: path)
    state = Guarded(State(sizeBytes: size, limitBytes: limitBytes))
  }

  /// Appends a line in one system call, so that lines from several threads do not mix.
  package func append(_ line: [UInt8]) {
    state.withLock { state in
      if state.sizeBytes > 0, state.sizeBytes + line.count > state.limitBytes {
        do throws(PosixError) {
          try Files.rename(path, to: path + ".1")
          state.sizeBytes = try Self.redirect(to: path)
          state.limitBytes = limitBytes
        } catch {
          // Lines still go to the present file; the next attempt comes after it has grown by the limit again.
          state.limitBytes += limitBytes
        }
      }
      StandardStream.error.write(line)
      state.sizeBytes += line.count
    }
  }

  /// Redirects standard output and error to the end of a file, and returns its size in bytes.
  private static func redirect(to path: String) throws(PosixError) -> Int {
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW
    let rawValue = open(path, flags, 0o600)
    guard rawValue >= 0 else { throw .last("open") }
    let file = FileDescriptor(owning: rawValue)
    for stream in [StandardStream.output, .error] {
      guard dup2(file.rawValue, stream.rawValue) >= 0 else { throw .last("dup2") }
    }
    return Int(Files.sizeBytes(path) ?? 0)
  }
}
