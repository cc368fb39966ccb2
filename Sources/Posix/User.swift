import Glibc

/// The system's users.
package enum User {
  /// The user whose rights the process has.
  package static var currentID: UInt32 { geteuid() }

  /// The login name of a user; nil when the system does not know one, or cannot tell.
  package static func name(of uid: UInt32) -> String? {
    NameService.answer { room, capacity in
      var entry = passwd()
      var found: UnsafeMutablePointer<passwd>?
      let code = getpwuid_r(uid, &entry, room, capacity, &found)
      return (code, found.map { String(cString: $0.pointee.pw_name) })
    }
  }

  /// The number of the user of this name, or the number itself where the text is one, with or without `uid`
  /// before it; nil when the system knows no such user.
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
