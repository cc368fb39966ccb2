/// The files of the project that is being tested.
package enum Repository {
  /// The folder that holds `Package.swift`, without a slash at the end.
  package static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  /// The absolute path of a file or folder given by its path from the root.
  package static func path(_ relative: String) -> String { root + "/" + relative }
}
