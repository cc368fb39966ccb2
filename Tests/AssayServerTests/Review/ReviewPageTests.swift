import FoundationEssentials
import Support
import Testing

@Suite("Documentation/Review.md", .temporaryDirectory)
struct ReviewPageTests {
  @Test("equals the page made from the transition table, the standard policy and the declarations")
  func isCurrent() throws {
    let output = TemporaryDirectory.path + "/page"
    let process = try ChildProcess(
      try ProjectFiles.executable("assayd"),
      ["describe", "review"],
      outputPath: output
    )
    #expect(try process.waitForEnd() == .exit(0))
    let kept = try String(
      contentsOf: URL(fileURLWithPath: ProjectFiles.root + "/Documentation/Review.md"),
      encoding: .utf8
    )
    #expect(try process.output() == kept, "the declarations have changed: run `make generate`")
  }
}
