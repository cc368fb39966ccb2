import Glibc
package import Posix
import Threading

/// A file that lines are appended to and that is set aside as `NAME.1`, in place of the one before, once it
/// would exceed its bound.
///
/// It takes the place of the process's standard output and error, so that what a fault prints is in it too.
package final class RotatedFile: Sendable {
  private struct State {
    var sizeBytes: Int
    /// How far it may grow until the next attempt to set it aside.
    var limitBytes: Int
  }

  private let path: String
  private let limitBytes: Int
  private let state: Guarded<State>

  /// Opens the file, which is made with mode 0600 when it is missing; a symbolic link is refused.
  package init(path: String, limitBytes: Int) throws(PosixError) {
    self.path = path
    self.limitBytes = limitBytes
    let size = try Self.redirect(to: path)
    state = Guarded(State(sizeBytes: size, limitBytes: limitBytes))
  }

  /// Appends a line in one call, so that lines of several threads do not mix.
  package func append(_ line: [UInt8]) {
    state.withLock { state in
      if state.sizeBytes > 0, state.sizeBytes + line.count > state.limitBytes {
        do throws(PosixError) {
          try Files.rename(path, to: path + ".1")
          state.sizeBytes = try Self.redirect(to: path)
          state.limitBytes = limitBytes
        } catch {
          // It goes on where it is, and is set aside when it has grown by as much again.
          state.limitBytes += limitBytes
        }
      }
      StandardStream.error.write(line)
      state.sizeBytes += line.count
    }
  }

  /// Lets standard output and error go to the end of a file, and gives its size.
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
