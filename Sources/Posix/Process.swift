import Glibc

/// This process.
package enum Process {
  package static var id: Int32 { getpid() }
}

extension Process {
  /// Ends the process at once, without running what is registered for its end.
  package static func exitNow(code: Int32) -> Never { _exit(code) }
}

extension Process {
  /// How many processors the machine has in use.
  package static var processorCount: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }
}
