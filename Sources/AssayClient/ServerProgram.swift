import Glibc
internal import Posix

/// Finds the server program on this machine.
package enum ServerProgram {
  package static let name = "assayd"

  /// Returns the path of `assayd` beside the running program, otherwise in `PATH`; nil if it is in neither.
  package static func find() -> String? {
    var directories: [String] = []
    if let own = ownPath(), let slash = own.lastIndex(of: "/") {
      directories.append(String(own[..<slash]))
    }
    // A relative entry would run whatever is in the user's current directory.
    let path = Environment.value("PATH") ?? ""
    directories += path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    return directories.map { $0 + "/" + name }.first { access($0, X_OK) == 0 }
  }

  private static func ownPath() -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
