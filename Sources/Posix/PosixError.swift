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
  static func last(_ call: StaticString) -> PosixError { PosixError(code: errno, call: call) }

  package var description: String { "\(call): \(String(cString: strerror(code)))" }
}

/// Repeats a call for as long as a signal interrupts it.
@inline(__always)
func retryingInterrupts<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
