import Foundation
import Support
import Testing

/// The pages say nothing that does not happen.
@Suite("A page with commands", .temporaryDirectory)
struct ReadmeTests {
  @Test(
    "shows the output that its commands give, in one session from top to bottom",
    arguments: ["README.md", "Documentation/Day.md"]
  )
  func consoleBlocks(_ name: String) throws {
    let readme = try ConsolePage(name)
    #expect(!readme.consoleBlocks.isEmpty)
    let session = try ShellSession(directory: TemporaryDirectory.path)
    defer { session.end() }
    var recorded: [ConsoleBlock] = []
    for block in readme.consoleBlocks {
      let actual = ConsoleBlock(
        steps: try block.steps.map { step in
          ConsoleBlock.Step(command: step.command, output: try session.run(step.command))
        }
      )
      recorded.append(actual)
      for (shown, happened) in zip(block.steps, actual.steps) {
        #expect(
          Normal.form(shown.output) == Normal.form(happened.output),
          "`\(shown.command)` no longer prints what \(name) shows"
        )
      }
    }
    // Writes what happened into the page, for whoever has changed the output on purpose.
    if ProcessInfo.processInfo.environment["ASSAY_RECORD_README"] != nil {
      try readme.replaceConsoleBlocks(with: recorded)
    }
  }

  @Test("has no command block that is not run")
  func everyBlockIsRun() throws {
    let readme = try ConsolePage("README.md")
    // The two make commands run these tests and the demo, which has a test of its own.
    #expect(readme.blocks(of: "sh") == ["make demo\nmake test\n"])
    let languages = Set(readme.languages)
    #expect(languages.isSubset(of: ["sh", "console", "text", "json"]), "\(languages)")
  }
}

@Suite("The demo", .temporaryDirectory)
struct DemoTests {
  @Test("plays the case through to the end and checks every fact by itself")
  func demo() throws {
    let session = try ShellSession(directory: TemporaryDirectory.path)
    defer { session.end() }
    let output = try session.run(
      "python3 '\(ProjectFiles.root)/Documentation/demo.py' \"$ASSAY_BIN\" && echo the demo ended well"
    )
    #expect(output.hasSuffix("the demo ended well\n"), "\(output)")
  }
}
