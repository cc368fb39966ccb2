import Foundation
import Support
import Testing

/// JSON-RPC clients that others have published work with the server as they are.
@Suite("Published clients", .temporaryDirectory)
struct PublishedClientTests {
  @Test(
    "make calls, in the framing each speaks, and are told errors by their codes",
    arguments: ["lsp_client.py", "aiorpcx_client.py"]
  )
  func calls(script: String) throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let program = try ChildProcess(
      try PythonEnvironment.python(),
      [ProjectFiles.root + "/Tests/ConformanceTests/Fixtures/" + script, server.socketPath],
      outputPath: TemporaryDirectory.path + "/client.out"
    )
    let ending = try program.waitForEnd()
    let output = try program.output()
    try #require(ending == .exit(0), "\(output)")
    let expected: JSONValue = [
      "server": "assayd", "submitted": "C1", "listed": ["C1"], "refused": 1001,
    ]
    #expect(try JSONValue(parsing: output) == expected)
  }
}
