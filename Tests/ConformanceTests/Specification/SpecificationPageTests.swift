import Support
import Testing

/// The protocol's page says nothing that does not happen.
@Suite("The protocol's page", .temporaryDirectory)
struct SpecificationPageTests {
  @Test("shows the output that its commands give, in one session from top to bottom")
  func commands() throws {
    let examples = try SpecificationPage().examples
    #expect(examples.count >= 4)
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    for (index, example) in examples.enumerated() {
      let shell = try ChildProcess(
        "bash",
        ["-c", example.command],
        environment: ["ASSAY_SOCKET": server.socketPath],
        outputPath: TemporaryDirectory.path + "/\(index).out"
      )
      try shell.waitForEnd()
      #expect(try timeless(shell.output()) == timeless(example.output), "\(example.command)")
    }
  }

  @Test("works the hash chain out to the hash that it shows")
  func workedExample() throws {
    let parts = try SpecificationPage().workedExample
    func part(_ name: String) throws -> String { try #require(parts[name], "\(name)") }
    let program = try ChildProcess(
      "python3",
      [
        ProjectFiles.root + "/Tests/ConformanceTests/Fixtures/event_hash.py", try part("hash(0)"),
        try part("header"), try part("salt"), try part("body"),
      ],
      outputPath: TemporaryDirectory.path + "/hash.out"
    )
    try program.waitForEnd()
    #expect(try program.output() == part("hash(1)") + "\n")
  }

  private func timeless(_ text: String) -> String {
    text.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/, with: "TIME")
  }
}
