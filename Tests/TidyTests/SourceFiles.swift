import Foundation
import Support

/// A Swift file of the project.
struct SourceFile: Sendable {
  /// From the root of the project, such as `Sources/JSON/JSONNode.swift`.
  let path: String
  let text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The modules it imports.
  var imports: Set<String> {
    Set(
      lines.compactMap { line in
        let words = line.split(separator: " ").drop { word in
          word.hasPrefix("@")
            || ["public", "package", "internal", "private", "fileprivate"].contains(word)
        }
        guard words.first == "import" else { return nil }
        return words.dropFirst().first?.split(separator: ".").first.map(String.init)
      }
    )
  }
}

/// The Swift files below some directories of the project, by path.
func swiftFiles(below directories: [String]) throws -> [SourceFile] {
  var files: [SourceFile] = []
  for directory in directories {
    let names = FileManager.default.enumerator(atPath: ProjectFiles.root + "/" + directory)
    while let name = names?.nextObject() as? String {
      guard name.hasSuffix(".swift"), !name.contains(".build/") else { continue }
      let path = directory + "/" + name
      files.append(SourceFile(path: path, text: try readText(ProjectFiles.root + "/" + path)))
    }
  }
  return files.sorted { $0.path < $1.path }
}

/// The names without `.swift` of the files directly in a directory of the project.
func stems(in directory: String, ending suffix: String = ".swift") throws -> Set<String> {
  Set(
    try ProjectFiles.names(in: directory, ending: suffix).map { String($0.dropLast(suffix.count)) }
  )
}
