import Glibc

/// The process's standard error.
package enum StandardError {
  /// Writes a line in one call, so that lines of several threads do not mix; a failure is nobody's to hear.
  package static func write(line: [UInt8]) {
    let bytes = line + [0x0A]
    _ = retryingInterrupts { Glibc.write(2, bytes, bytes.count) }
  }
}
