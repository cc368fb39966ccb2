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

extension Process {
  /// Keeps files that this process makes from now on to its own user, whatever mode they are made with.
  package static func keepNewFilesPrivate() { umask(0o077) }
}

extension Process {
  /// Bytes of memory that the process has in use now; nil when the system does not tell.
  package static var residentBytes: Int64? {
    // See proc_pid_statm(5): the second number counts pages.
    guard let bytes = try? Files.read("/proc/self/statm", limitBytes: 256) else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard words.count > 1, let pages = Int64(words[1]) else { return nil }
    return pages * Int64(sysconf(Int32(_SC_PAGESIZE)))
  }
}
