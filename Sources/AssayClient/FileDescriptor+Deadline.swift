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
      try wait(for: .writable, by: deadline)
      let chunk = bytes[start..<min(bytes.count, start + Self.sendBytes)]
      switch try transfer({ () throws(PosixError) in
        try chunk.span.withUnsafeBytes { (chunk) throws(PosixError) in try write(from: chunk) }
      }) {
      case .bytes(let count): start += count
      case .wouldBlock: continue
      case .closed: return
      }
    }
  }

  /// What arrives next; empty at the end of the stream.
  func receive(by deadline: AnswerDeadline?) throws(ClientError) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: Self.receiveBytes)
    while true {
      try wait(for: .readable, by: deadline)
      var span = chunk.mutableSpan
      switch try transfer({ () throws(PosixError) in
        try span.withUnsafeMutableBytes { (buffer) throws(PosixError) in try read(into: buffer) }
      }) {
      case .bytes(let count): return Array(chunk.prefix(count))
      case .wouldBlock: continue
      case .closed: return []
      }
    }
  }

  private func wait(
    for readiness: Readiness,
    by deadline: AnswerDeadline?
  ) throws(ClientError) {
    do throws(PosixError) {
      let remaining = deadline?.remainingMilliseconds
      if try wait(for: readiness, timeoutMilliseconds: remaining) { return }
    } catch {
      throw .transport("the connection failed (\(error))")
    }
    throw .transport("the server did not answer in \(deadline?.words ?? "time")")
  }

  private func transfer(
    _ attempt: () throws(PosixError) -> Transfer
  ) throws(ClientError) -> Transfer {
    do { return try attempt() } catch { throw .transport("the connection failed (\(error))") }
  }
}
