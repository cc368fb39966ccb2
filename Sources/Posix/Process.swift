internal import CEpoll
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

  /// Keeps the calling thread, and those it starts from now on, on one processor; false when it may not.
  package static func pin(toProcessor processor: Int32) -> Bool {
    precondition((0..<1024).contains(processor))
    return assay_pin_to_processor(processor) == 0
  }
}

extension Process {
  /// Lets other threads and processes run for so long.
  package static func pause(milliseconds: UInt32) { usleep(milliseconds * 1_000) }

  /// Asks a process to end, by SIGTERM; false when it may not or there is none.
  @discardableResult
  package static func terminate(_ pid: Int32) -> Bool { kill(pid, SIGTERM) == 0 }
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
