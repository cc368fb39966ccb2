import Glibc

/// A file that a person names, or standard input, read as it is needed.
struct Input: ~Copyable {
  /// More than any server takes, as one line and as a whole.
  private static let (maximumLineBytes, maximumBytes) = (8 << 20, 64 << 20)
  private static let chunkBytes = 64 << 10

  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// How long a file is, in bytes; nil for what has no length.
  private let sizeBytes: Int?
  private var readBytes = 0
  /// The number of the last line that was read, from 1.
  private(set) var lineNumber: Int64 = 0

  /// Opens a file; `-` is standard input.
  init(_ path: String) throws(Failure) {
    name = path == "-" ? "standard input" : path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(path, "cannot be read") }
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    sizeBytes = isFile ? status.st_size : nil
  }

  deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

  /// Whether standard input is a terminal, at which a person types.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Reads a command's arguments from standard input.
  typealias Arguments = @Sendable () throws(UsageError) -> String

  static func arguments() throws(UsageError) -> String {
    do { return String(decoding: try text("-"), as: UTF8.self) } catch {
      guard case .usage(let error) = error else {
        throw UsageError("standard input cannot be read")
      }
      throw error
    }
  }

  /// An argument, or all of standard input where `-` stands for it.
  static func text(_ argument: String) throws(Failure) -> [UInt8] {
    guard argument == "-" else { return Array(argument.utf8) }
    var input = try Input("-")
    return try input.all()
  }

  /// The part of a file that has been read, from 0 to 1; nil where nobody knows how much there is.
  var fraction: Double? {
    sizeBytes.map { Double(readBytes - buffer.count + start) / Double(max(1, $0)) }
  }

  /// All of it, where nothing was read before.
  mutating func all() throws(Failure) -> [UInt8] {
    while !isAtEnd {
      try fill()
      guard buffer.count <= Self.maximumBytes else {
        throw .usage(UsageError("\(name) is longer than \(Self.maximumBytes >> 20) MiB"))
      }
    }
    return buffer
  }

  /// The next line without its end, nil behind the last.
  mutating func next() throws(Failure) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        lineNumber += 1
        return Array(buffer[start..<end])
      }
      searched = buffer.count
      guard !isAtEnd else { break }
      guard buffer.count - start <= Self.maximumLineBytes else {
        throw .usage(UsageError("line \(lineNumber + 1) is longer than 8 MiB"))
      }
      searched -= start
      buffer.removeFirst(start)
      start = 0
      try fill()
    }
    guard start < buffer.count else { return nil }
    defer { start = buffer.count }
    lineNumber += 1
    return Array(buffer[start...])
  }

  /// Appends what comes next.
  private mutating func fill() throws(Failure) {
    var chunk = [UInt8](repeating: 0, count: Self.chunkBytes)
    var count = -1
    repeat { count = read(descriptor, &chunk, chunk.count) } while count < 0 && errno == EINTR
    guard count >= 0 else { throw .file(name, "cannot be read") }
    isAtEnd = count == 0
    readBytes += count
    buffer += chunk[..<count]
  }
}

extension Failure {
  /// That the last call of the system on a file failed.
  static func file(_ name: String, _ problem: String) -> Failure {
    .usage(UsageError("\(name) \(problem): \(String(cString: strerror(errno)))"))
  }
}
