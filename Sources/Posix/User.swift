import Glibc

/// The system's users.
package enum User {
  /// The effective user of the process.
  package static var currentID: UInt32 { geteuid() }

  /// Returns the login name of a user; nil if the system does not know it or the lookup fails.
  package static func name(of uid: UInt32) -> String? {
    NameService.answer { room, capacity in
      var entry = passwd()
      var found: UnsafeMutablePointer<passwd>?
      let code = getpwuid_r(uid, &entry, room, capacity, &found)
      return (code, found.map { String(cString: $0.pointee.pw_name) })
    }
  }

  /// Returns the number of the user of this name, or the number itself if the text is one, with or without the prefix
  /// `uid`; nil if the system knows no such user.
  package static func id(of text: String) -> UInt32? {
    if let number = NameService.number(text, after: "uid") { return number }
    return NameService.answer { room, capacity in
      var entry = passwd()
      var found: UnsafeMutablePointer<passwd>?
      let code = getpwnam_r(text, &entry, room, capacity, &found)
      return (code, found?.pointee.pw_uid)
    }
  }
}
