import Foundation
import Support
import Testing

@Suite("The top level of the project")
struct TopLevelTests {
  static let allowed: Set<String> = [
    "Package.swift", "Sources", "Tests", "Protocol", "Clients", "Documentation", "README.md",
    "Makefile", "LICENSE", "CHANGELOG.md",
  ]

  @Test(
    "it holds what the layout names and dot files, and nothing else",
    .enabled(
      if: FileManager.default.fileExists(atPath: ProjectFiles.root + "/.git"),
      "only a checkout tells which files belong to the project"
    ),
    .temporaryDirectory
  )
  func entries() throws {
    let git = try ChildProcess(
      "git",
      ["-C", ProjectFiles.root, "ls-files", "-z"],
      outputPath: TemporaryDirectory.path + "/files"
    )
    #expect(try git.waitForEnd() == .exit(0))
    let paths = try git.output().split(separator: "\0")
    let top = Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) })
    #expect(top.filter { !$0.hasPrefix(".") }.subtracting(Self.allowed) == [])
    #expect(top.isSuperset(of: ["Package.swift", "Sources", "Tests"]))
  }
}
