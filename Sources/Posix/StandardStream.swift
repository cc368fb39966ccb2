import Glibc

/// The output streams that a process is started with.
package enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  /// Whether a person sees what is written.
  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes all bytes, a short text in one call, so that lines of several threads do not mix.
  ///
  /// Returns false if the stream is closed or full, because then no error can be reported on it.
  @discardableResult
  package func write(_ bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        return retryingInterrupts { Glibc.write(rawValue, rest.baseAddress, rest.count) }
      }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  @discardableResult
  package func write(_ text: String) -> Bool { write(Array(text.utf8)) }
}
