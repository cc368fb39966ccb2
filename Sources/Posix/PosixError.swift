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

  /// The error of the call just made on this thread.
  package static func last(_ call: StaticString) -> PosixError {
    PosixError(code: errno, call: call)
  }

  package var description: String { "\(call): \(String(cString: strerror(code)))" }
}

extension PosixError {
  /// What a caller who names a file can do something about.
  package enum Cause: Sendable {
    /// There is something of that name.
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
