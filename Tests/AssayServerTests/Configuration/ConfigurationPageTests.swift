import AssayServer
import Support
import Testing

@Suite("Documentation/Configuration.md", .temporaryDirectory)
struct ConfigurationPageTests {
  private static let path = ProjectFiles.root + "/Documentation/Configuration.md"

  @Test("equals the page made from the declarations")
  func generated() throws {
    let process = try ChildProcess(
      try ProjectFiles.executable("assayd"),
      ["describe", "configuration"],
      outputPath: TemporaryDirectory.path + "/page"
    )
    #expect(try process.waitForEnd() == .exit(0))
    #expect(
      try process.output() == readText(Self.path),
      "the declarations have changed: run `make generate`"
    )
  }

  @Test("documents every setting with its kind of value and its default")
  func complete() throws {
    let page = try readText(Self.path)
    let blank = ServerConfiguration(dataDirectory: "", socketPath: "", loopCount: 1)
    for entry in ServerConfiguration.settings {
      let row = page.split(separator: "\n").first { $0.hasPrefix("| `\(entry.key)` |") }
      let text = try #require(row, "\(entry.key)")
      #expect(text.contains(entry.doc))
      #expect(text.contains(entry.defaultText ?? entry.value(blank)))
    }
  }

  @Test("has an example that a server accepts")
  func example() throws {
    let page = try readText(Self.path)
    let example = try #require(page.firstMatch(of: #/```json\n(?<text>[^`]*)```/#))
    let path = TemporaryDirectory.path + "/assayd.json"
    try write(String(example.output.text), to: path)
    let sources = ConfigurationSources(options: [:], filePath: path, isOnDemand: false)
    let found = try sources.resolve(environment: { _ in "/home/ann" }, loopCount: 1)
    #expect(!found.origins.isEmpty)
  }
}
