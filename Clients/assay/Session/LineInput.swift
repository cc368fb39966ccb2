import Glibc

/// The lines of a file or of standard input, read as they are needed.
struct LineInput: ~Copyable {
  /// More than any server takes as one body.
  private static let maximumLineBytes = 8 << 20
  private static let chunkBytes = 64 << 10

  private let descriptor: Int32
  private let path: String
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
    self.path = path
    guard path != "-" else {
      descriptor = STDIN_FILENO
      sizeBytes = Self.size(of: STDIN_FILENO)
      return
    }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .usage(UsageError("\(path) cannot be read: \(Self.reason)"))
    }
    sizeBytes = Self.size(of: descriptor)
  }

  deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

  /// The part of a file that has been read, from 0 to 1; nil where nobody knows how much there is.
  var fraction: Double? {
    sizeBytes.map { Double(readBytes - buffer.count + start) / Double(max(1, $0)) }
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
      let passed = start
      try fill()
      searched -= passed
    }
    guard start < buffer.count else { return nil }
    defer { start = buffer.count }
    lineNumber += 1
    return Array(buffer[start...])
  }

  /// Drops what was read and appends what comes next.
  private mutating func fill() throws(Failure) {
    buffer.removeFirst(start)
    start = 0
    var chunk = [UInt8](repeating: 0, count: Self.chunkBytes)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count >= 0 {
        isAtEnd = count == 0
        readBytes += count
        buffer += chunk[..<count]
        return
      }
      if errno != EINTR {
        let name = path == "-" ? "standard input" : path
        throw .local(.transport, words: "\(name) cannot be read: \(Self.reason)", hint: nil)
      }
    }
  }

  private static func size(of descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status.st_size
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
