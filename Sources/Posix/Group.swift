import Glibc

/// The system's groups.
package enum Group {
  /// Returns the name of a group; nil if the system does not know it or the lookup fails.
  package static func name(of gid: UInt32) -> String? {
    NameService.answer { room, capacity in
      var entry = group()
      var found: UnsafeMutablePointer<group>?
      let code = getgrgid_r(gid, &entry, room, capacity, &found)
      return (code, found.map { String(cString: $0.pointee.gr_name) })
    }
  }

  /// Returns the number of the group of this name, or the number itself if the text is one, with or without the prefix
  /// `gid`; nil if the system knows no such group.
  package static func id(of text: String) -> UInt32? {
    if let number = NameService.number(text, after: "gid") { return number }
    return NameService.answer { room, capacity in
      var entry = group()
      var found: UnsafeMutablePointer<group>?
      let code = getgrnam_r(text, &entry, room, capacity, &found)
      return (code, found?.pointee.gr_gid)
    }
  }
}
