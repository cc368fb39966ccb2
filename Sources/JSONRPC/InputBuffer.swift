import Glibc

/// Bytes that arrived and have not been taken, oldest first.
///
/// Taking bytes moves an offset; they are removed when they make up more than half, so that every byte is moved a
/// bounded number of times.
struct InputBuffer: Sendable {
  private var bytes: [UInt8] = []
  private var start = 0
  /// Below this size, saving memory or moves is not worthwhile.
  private static let keptBytes = 64 << 10

  var count: Int { bytes.count &- start }

  var isEmpty: Bool { count == 0 }

  subscript(offset: Int) -> UInt8 { bytes[start &+ offset] }

  mutating func append(_ chunk: UnsafeRawBufferPointer) { bytes.append(contentsOf: chunk) }

  mutating func drop(_ length: Int) {
    start &+= length
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.capacity <= Self.keptBytes)
      start = 0
    } else if start > Self.keptBytes, start > bytes.count / 2 {
      bytes.removeSubrange(..<start)
      start = 0
    }
  }

  mutating func dropAll() { drop(count) }

  mutating func dropBlanks() {
    var length = 0
    while length < count, self[length].isBlank { length &+= 1 }
    if length > 0 { drop(length) }
  }

  mutating func take(_ length: Int) -> [UInt8] {
    let taken = Array(bytes[start..<start &+ length])
    drop(length)
    return taken
  }

  func offsetOfLineFeed(from offset: Int) -> Int? {
    withBytes { $0.offsetOfLineFeed(from: offset) }
  }

  func withBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    try bytes.withUnsafeBufferPointer { buffer throws(E) in
      let rest = UnsafeBufferPointer(rebasing: buffer[start...])
      return try body(UnsafeRawBufferPointer(rest))
    }
  }
}

extension UInt8 {
  /// Whether the byte is a blank in JSON.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}

extension UnsafeRawBufferPointer {
  /// Returns nil if there is none.
  func offsetOfLineFeed(from start: Int) -> Int? {
    guard start < count, let baseAddress,
      let found = memchr(baseAddress + start, 0x0A, count - start)
    else { return nil }
    return UnsafeRawPointer(found) - baseAddress
  }
}
