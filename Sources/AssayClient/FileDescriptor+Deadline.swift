internal import Posix

/// The moment by which an answer must be there.
struct AnswerDeadline {
  private let milliseconds: Int32
  private let begin = Clock.monotonicNanoseconds()

  init(milliseconds: Int32) { self.milliseconds = milliseconds }

  var remainingMilliseconds: Int32 {
    let passed = (Clock.monotonicNanoseconds() - begin) / 1_000_000
    return max(0, milliseconds - Int32(clamping: passed))
  }

  /// How long was waited, for a person.
  var words: String {
    milliseconds % 1_000 == 0 ? "\(milliseconds / 1_000) s" : "\(milliseconds) ms"
  }
}

extension FileDescriptor {
  /// Linux calls a Unix socket writable when at most a quarter of its buffer is taken, so that a
  /// write of this size does not block.
  private static let sendBytes = 32 << 10
  private static let receiveBytes = 64 << 10

  /// Sends all of it, unless the peer closes before: it may have said why, so that is no error.
  func sendAll(_ bytes: [UInt8], by deadline: AnswerDeadline?) throws(ClientError) {
    var start = 0
    while start < bytes.count {
      let chunk = bytes[start..<min(bytes.count, start + Self.sendBytes)]
      let count = try transfer(once: .writable, by: deadline) { () throws(PosixError) in
        try chunk.span.withUnsafeBytes { (chunk) throws(PosixError) in try write(from: chunk) }
      }
      guard let count else { return }
      start += count
    }
  }

  /// What arrives next; empty at the end of the stream.
  func receive(by deadline: AnswerDeadline?) throws(ClientError) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: Self.receiveBytes)
    let count = try transfer(once: .readable, by: deadline) { () throws(PosixError) in
      var span = chunk.mutableSpan
      return try span.withUnsafeMutableBytes { (buffer) throws(PosixError) in
        try read(into: buffer)
      }
    }
    return Array(chunk.prefix(count ?? 0))
  }

  /// Waits until the descriptor is ready, and moves bytes; nil where the peer has closed.
  private func transfer(
    once readiness: Readiness,
    by deadline: AnswerDeadline?,
    _ attempt: () throws(PosixError) -> Transfer
  ) throws(ClientError) -> Int? {
    do throws(PosixError) {
      while try wait(for: readiness, timeoutMilliseconds: deadline?.remainingMilliseconds) {
        switch try attempt() {
        case .bytes(let count): return count
        case .closed: return nil
        case .wouldBlock: continue
        }
      }
    } catch {
      throw .transport("the connection failed (\(error))")
    }
    throw .transport("the server did not answer in \(deadline?.words ?? "time")")
  }
}
