import FoundationEssentials
import Glibc

/// The paths of the project's own files while its tests run.
package enum ProjectFiles {
  /// The directory of `Package.swift`, without a slash at the end.
  package static let root: String = {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }()

  /// Returns the path of an executable of this package, which the build puts beside the tests.
  package static func executable(_ name: String) throws -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = try check(Int32(readlink("/proc/self/exe", &buffer, buffer.count)), "readlink")
    let own = String(decoding: buffer[..<Int(count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let path = URL(filePath: own).deletingLastPathComponent().appending(path: name).path
    guard access(path, X_OK) == 0 else { throw TestFailure("\(path) has not been built") }
    return path
  }

  /// Returns the sorted names of the files in a directory below the root.
  package static func names(in directory: String, ending suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root + "/" + directory)
      .filter { $0.hasSuffix(suffix) }.sorted()
  }
}
