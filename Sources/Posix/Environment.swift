import Glibc

/// The process's environment variables.
package enum Environment {
  /// Returns the variable's value; nil if it is not set.
  package static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Returns every variable as `NAME=value`.
  static func entries() -> [String] {
    var entries: [String] = []
    var next = environ
    while let entry = next.pointee {
      entries.append(String(cString: entry))
      next += 1
    }
    return entries
  }
}
