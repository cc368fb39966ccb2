import Glibc
internal import Posix

/// Finds the server's program on this machine.
package enum ServerProgram {
  package static let name = "assayd"

  /// The path of `assayd` beside the running program, else in `PATH`; nil when it is in neither.
  package static func find() -> String? {
    var directories: [String] = []
    if let own = ownPath(), let slash = own.lastIndex(of: "/") {
      directories.append(String(own[..<slash]))
    }
    // A relative entry would run whatever lies in the directory the user happens to be in.
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
