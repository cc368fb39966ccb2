import Glibc

/// This process.
package enum Process {
  package static var id: Int32 { getpid() }
}

extension Process {
  /// Ends the process at once, without running exit handlers.
  package static func exitNow(code: Int32) -> Never { _exit(code) }
}

extension Process {
  /// The number of processors that are online.
  package static var processorCount: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }
}

extension Process {
  /// Makes all files that this process creates from now on private to its user, whatever mode they are created with.
  package static func keepNewFilesPrivate() { umask(0o077) }
}

extension Process {
  /// The process's resident memory in bytes; nil if the system does not report it.
  package static var residentBytes: Int64? {
    // See proc_pid_statm(5): the second number counts pages.
    guard let bytes = try? Files.read("/proc/self/statm", limitBytes: 256) else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard words.count > 1, let pages = Int64(words[1]) else { return nil }
    return pages * Int64(sysconf(Int32(_SC_PAGESIZE)))
  }
}
