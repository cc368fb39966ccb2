import Glibc

/// The address of a Unix socket: a path, or an abstract name, written with a leading `@`.
struct UnixAddress {
  /// The maximum length of a path without its NUL, see unix(7).
  static let pathLimit = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

  private var storage = sockaddr_un()
  private let length: socklen_t

  init(path: String) throws(PathProblem) {
    try self.init(Array(path.utf8), endsWithNUL: true)
  }

  init(abstractName name: String) throws(PathProblem) {
    try self.init([0] + Array(name.utf8), endsWithNUL: false)
  }

  private init(_ bytes: [UInt8], endsWithNUL: Bool) throws(PathProblem) {
    guard !bytes.isEmpty else { throw .empty }
    guard !bytes.dropFirst(endsWithNUL ? 0 : 1).contains(0) else { throw .malformed }
    guard bytes.count <= Self.pathLimit else { throw .tooLong(limit: Self.pathLimit) }
    storage.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &storage.sun_path) { $0.copyBytes(from: bytes) }
    let pathOffset = MemoryLayout<sockaddr_un>.size - Self.pathLimit - 1
    length = socklen_t(pathOffset + bytes.count + (endsWithNUL ? 1 : 0))
  }

  /// Passes the address to a call such as `bind`.
  func withPointer<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
    withUnsafePointer(to: storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
    }
  }
}
