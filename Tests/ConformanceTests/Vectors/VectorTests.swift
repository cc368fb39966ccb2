import AssayAPI
import Foundation
import Support
import Testing

/// The files of `Protocol/vectors`, which are the protocol as data, hold for the running server.
@Suite("Vectors", .temporaryDirectory)
struct VectorTests {
  @Test("there is a file for each method, named like its declaration, and for each topic")
  func files() throws {
    let declarations = try ProjectFiles.names(in: "Sources/AssayAPI/Methods", ending: ".swift")
      .map { String($0.dropLast(6)) }.filter { $0 != "AssayMethods" }
    #expect(declarations.count == assayMethods.descriptions.count)
    let topics = ["compression", "framing", "headers", "json", "jsonrpc", "limits", "order"]
    let expected = topics.map { $0 + ".json" } + declarations.map { "methods/\($0).json" }
    #expect(Set(VectorFile.paths) == Set(expected))
  }

  @Test("a server does what they say", arguments: VectorFile.paths, WireFraming.allCases)
  func play(path: String, framing: WireFraming) throws {
    let text = try readText("\(VectorFile.directory)/\(path)")
    let file = try VectorFile(name: path, text: text)
    var server: ServerProcess?
    for (index, vector) in file.cases.enumerated() where vector.framing ?? framing == framing {
      let running = try server ?? Self.startServer(number: index)
      var player = VectorPlayer(client: try running.connect(), framing: framing)
      do { try player.play(file.setup + vector.steps) } catch {
        Issue.record("\(vector.name): \(error)")
      }
      #expect(player.differences.isEmpty, "\(vector.name): \(player.differences)")
      // A server whose database is still empty will do for the next case.
      let hello = try running.connect().call("system.hello")
      server = hello["seq"] == 0 ? running : nil
    }
  }

  private static func startServer(number: Int) throws -> ServerProcess {
    let directory = TemporaryDirectory.path + "/\(number)"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
    return try ServerProcess(directory: directory, arguments: ["--log-level", "error"])
  }

  @Test(
    "a file that would check nothing is refused",
    arguments: [
      #"{"about":"no cases","cases":[]}"#,
      #"{"about":"expects nothing","cases":[{"name":"silent","steps":[{"send":[{"json":{}}]}]}]}"#,
      #"{"about":"no steps","cases":[{"name":"silent"}]}"#,
      #"{"about":"a slip","cases":[{"name":"x","step":[],"steps":[{"closes":true}]}]}"#,
      #"{"about":"no outcome","cases":[{"name":"x","steps":[{"method":"system.ping"}]}]}"#,
    ]
  )
  func uselessFiles(text: String) {
    #expect(throws: TestFailure.self) { try VectorFile(name: "useless.json", text: text) }
  }

  @Test("a reply that differs from its pattern is told")
  func differences() throws {
    let reply: JSONValue = ["id": 1, "result": ["at": "2025-11-06T00:00:00Z", "list": [1]]]
    for wrong: JSONValue in [
      ["id": 2], ["result": "$absent"], ["error": "$any"], ["result": ["list": []]],
      ["result": ["at": "$hash"]], ["result": ["$exact": ["list": [1]]]], ["id": "$string"],
      ["id": "$typo"],
    ] {
      var pattern = Pattern()
      #expect(!pattern.differences(wrong, reply, at: "reply").isEmpty, "\(wrong)")
    }
    var pattern = Pattern()
    #expect(pattern.differences(["result": ["at": "$time"]], reply, at: "reply").isEmpty)
  }
}
