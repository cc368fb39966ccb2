import Glibc

/// The system's groups.
package enum Group {
  /// The group of this name, or of this number where the text is one; nil when the system knows none.
  package static func id(of text: String) -> UInt32? {
    if let number = UInt32(text.hasPrefix("gid ") ? String(text.dropFirst(4)) : text) {
      return number
    }
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

  /// The name of a group; nil when the system does not know one, or cannot tell.
  package static func name(of gid: UInt32) -> String? {
    var capacity = 1_024
    while capacity <= 1 << 20 {
      var entry = group()
      var found: UnsafeMutablePointer<group>?
      var buffer = [CChar](repeating: 0, count: capacity)
      let (code, name) = buffer.withUnsafeMutableBufferPointer { buffer -> (Int32, String?) in
        guard let start = buffer.baseAddress else { return (ERANGE, nil) }
        let code = getgrgid_r(gid, &entry, start, buffer.count, &found)
        return (code, found.flatMap { $0.pointee.gr_name }.map { String(cString: $0) })
      }
      switch code {
      case 0: return name
      case ERANGE: capacity *= 4
      case EINTR: continue
      default: return nil
      }
    }
    return nil
  }
}
