import Foundation
import Support
import Testing

/// JSON-RPC clients that others have published work with the server as they are.
@Suite("Published clients", .temporaryDirectory)
struct PublishedClientTests {
  @Test(
    "make calls, in the framing each speaks, and are told errors by their codes",
    arguments: [
      PublishedClient(.pythonPackage, "lsp_client.py"),
      PublishedClient(.pythonPackage, "aiorpcx_client.py"),
      PublishedClient(.debianPython, "jsonrpc_glib_client.py"),
      PublishedClient(.emacs, "jsonrpc_client.el"),
    ]
  )
  func calls(client: PublishedClient) throws {
    let server = try ServerProcess(directory: TemporaryDirectory.path)
    let program = try ChildProcess(
      try client.program(),
      client.arguments + [server.socketPath],
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

/// A script of `Fixtures` that calls a server through a client, and what runs it.
struct PublishedClient: CustomTestStringConvertible {
  enum Runtime {
    /// Python with packages of the Python Package Index.
    case pythonPackage
    /// Debian's own Python, for which its packages are installed.
    case debianPython
    case emacs
  }

  private let runtime: Runtime
  private let script: String

  init(_ runtime: Runtime, _ script: String) {
    self.runtime = runtime
    self.script = script
  }

  var testDescription: String { script }

  func program() throws -> String {
    switch runtime {
    case .pythonPackage: try PythonEnvironment.python()
    case .debianPython: "/usr/bin/python3"
    case .emacs: "emacs"
    }
  }

  var arguments: [String] {
    let path = ProjectFiles.root + "/Tests/ConformanceTests/Fixtures/" + script
    switch runtime {
    case .pythonPackage, .debianPython: return [path]
    case .emacs: return ["-Q", "--batch", "-l", path]
    }
  }
}
