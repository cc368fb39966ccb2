import Glibc

/// The system's groups.
package enum Group {
  /// The group of this name, or of this number where the text is one; nil when the system knows none.
  package static func id(of text: String) -> UInt32? {
    if let number = UInt32(text) { return number }
    // A group with many members may need more than the usual kilobyte; a megabyte bounds what it is given.
    var capacity = 1_024
    while capacity <= 1 << 20 {
      var entry = group()
      var found: UnsafeMutablePointer<group>?
      var buffer = [CChar](repeating: 0, count: capacity)
      let code = buffer.withUnsafeMutableBufferPointer { buffer -> Int32 in
        guard let start = buffer.baseAddress else { return ERANGE }
        return getgrnam_r(text, &entry, start, buffer.count, &found)
      }
      switch code {
      case 0: return found.map { $0.pointee.gr_gid }
      case ERANGE: capacity *= 4
      case EINTR: continue
      default: return nil
      }
    }
    return nil
  }
}
