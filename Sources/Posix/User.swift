import Glibc

/// The system's users.
package enum User {
  /// The user whose rights the process has.
  package static var currentID: UInt32 { geteuid() }

  /// The login name of a user; nil when the system does not know one, or cannot tell.
  package static func name(of uid: UInt32) -> String? {
    // A name service may need more than the usual kilobyte; a megabyte bounds what it is given.
    var capacity = 1_024
    while capacity <= 1 << 20 {
      var entry = passwd()
      var found: UnsafeMutablePointer<passwd>?
      var buffer = [CChar](repeating: 0, count: capacity)
      let (code, name) = buffer.withUnsafeMutableBufferPointer { buffer -> (Int32, String?) in
        guard let start = buffer.baseAddress else { return (ERANGE, nil) }
        let code = getpwuid_r(uid, &entry, start, buffer.count, &found)
        return (code, found.flatMap { $0.pointee.pw_name }.map { String(cString: $0) })
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

  /// The number of the user of this name, or the number itself where the text is one, with or without `uid`
  /// before it; nil when the system knows no such user.
  package static func id(of text: String) -> UInt32? {
    if let number = UInt32(text.hasPrefix("uid ") ? String(text.dropFirst(4)) : text) {
      return number
    }
    var capacity = 1_024
    while capacity <= 1 << 20 {
      var entry = passwd()
      var found: UnsafeMutablePointer<passwd>?
      var buffer = [CChar](repeating: 0, count: capacity)
      let code = buffer.withUnsafeMutableBufferPointer { buffer -> Int32 in
        guard let start = buffer.baseAddress else { return ERANGE }
        return getpwnam_r(text, &entry, start, buffer.count, &found)
      }
      switch code {
      case 0: return found.map { $0.pointee.pw_uid }
      case ERANGE: capacity *= 4
      case EINTR: continue
      default: return nil
      }
    }
    return nil
  }
}
