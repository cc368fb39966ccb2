import Glibc

/// A system call that failed.
package struct PosixError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The `errno` of the call.
  package let code: Int32
  /// The name of the call.
  package let call: String

  package init(code: Int32, call: StaticString) {
    self.code = code
    self.call = call.description
  }

  /// Returns the error of the call just made on this thread.
  package static func last(_ call: StaticString) -> PosixError {
    PosixError(code: errno, call: call)
  }

  package var description: String { "\(call): \(String(cString: strerror(code)))" }
}

extension PosixError {
  /// The causes that a user who chose a file's name can remedy.
  package enum Cause: Sendable {
    /// A file of that name exists already.
    case occupied
    case full
    case notAllowed
    case other
  }

  package var cause: Cause {
    switch code {
    case EEXIST: .occupied
    case ENOSPC, EDQUOT: .full
    case EACCES, EPERM, EROFS: .notAllowed
    default: .other
    }
  }
}

/// Repeats a call for as long as a signal interrupts it.
@inline(__always)
func retryingInterrupts<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
