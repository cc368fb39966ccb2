import Glibc

/// This process.
package enum Process {
  package static var id: Int32 { getpid() }
}

extension Process {
  /// Ends the process at once, without running what is registered for its end.
  package static func exitNow(code: Int32) -> Never { _exit(code) }
}
