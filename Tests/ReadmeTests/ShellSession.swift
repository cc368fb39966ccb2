import Foundation
import Support
import Testing

/// Commands run one after the other as a newcomer would: with a home of its own, the built programs in
/// the PATH, and no terminal.
struct ShellSession {
  private let home: String
  private let environment: [String: String]

  init(directory: String) throws {
    home = directory + "/home"
    try FileManager.default.createDirectory(
      atPath: home,
      withIntermediateDirectories: true
    )
    // As from the project's root, for pages that name files of the documentation.
    try FileManager.default.createSymbolicLink(
      atPath: home + "/Documentation",
      withDestinationPath: ProjectFiles.root + "/Documentation"
    )
    let inherited = ProcessInfo.processInfo.environment
    var environment = inherited.filter { !$0.key.hasPrefix("ASSAY_") && !$0.key.hasPrefix("XDG_") }
    environment["HOME"] = home
    let programs = try URL(fileURLWithPath: ProjectFiles.executable("assay"))
      .deletingLastPathComponent().path
    environment["PATH"] = programs + ":" + (inherited["PATH"] ?? "/usr/bin:/bin")
    environment["ASSAY_BIN"] = programs
    environment["COLUMNS"] = "96"
    environment["LANG"] = "C.UTF-8"
    self.environment = environment
  }

  /// What a command prints, on both streams, in its order.
  func run(_ command: String) throws -> String {
    let output = home + "/output"
    try Data().write(to: URL(fileURLWithPath: output))
    let handle = try #require(FileHandle(forWritingAtPath: output))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command]
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: home)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    try handle.close()
    return try String(contentsOfFile: output, encoding: .utf8)
  }

  /// Stops the server that a command may have started.
  func end() {
    _ = try? run("assay server stop")
  }
}
