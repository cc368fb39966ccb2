import Glibc

/// Standard input, read whole.
enum StandardInput {
  /// More than any server takes.
  private static let limitBytes = 64 << 20
  private static let chunkBytes = 64 << 10

  /// Whether it is a terminal, at which a person types.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Reads a command's arguments from it.
  typealias Reading = @Sendable () throws(UsageError) -> String

  static func readArguments() throws(UsageError) -> String {
    do { return String(decoding: try readAll(), as: UTF8.self) } catch {
      switch error {
      case .usage(let error): throw error
      case .local(_, let words, _): throw UsageError(words)
      case .client, .unconfirmed, .badNews, .readerGone:
        throw UsageError("standard input cannot be read")
      }
    }
  }

  static func readAll() throws(Failure) -> [UInt8] {
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: chunkBytes)
    while text.count <= limitBytes {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count == 0 { return text }
      if count > 0 {
        text += chunk[..<count]
      } else if errno != EINTR {
        let reason = String(cString: strerror(errno))
        throw .local(.transport, words: "standard input cannot be read: \(reason)", hint: nil)
      }
    }
    throw .usage(UsageError("standard input is longer than \(limitBytes >> 20) MiB"))
  }
}
