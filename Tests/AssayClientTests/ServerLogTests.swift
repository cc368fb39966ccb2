import AssayClient
import Foundation
import Support
import Testing

@Suite("A server's log", .temporaryDirectory)
struct ServerLogTests {
  private var directory: String { TemporaryDirectory.path }

  @Test("is nil if none was written")
  func none() throws {
    let log = try ServerLog(dataDirectory: directory)
    #expect(log == nil)
  }

  @Test("covers the rotated file and the present one, the newest entry last")
  func twoFiles() throws {
    try put([entry("a"), entry("b")], in: "assayd.log.1")
    try put([entry("c")], in: "assayd.log")
    let log = try #require(try ServerLog(dataDirectory: directory))
    #expect(events(log.last(10)) == ["a", "b", "c"])
    #expect(events(log.last(2)) == ["b", "c"])
    #expect(log.lastRaw(1) == [Array(entry("c").utf8)])
  }

  @Test("returns the fields of an entry in order, including numbers")
  func fields() throws {
    try put([entry("x", #","path":"/s","pid":7"#)], in: "assayd.log")
    let log = try #require(try ServerLog(dataDirectory: directory))
    guard case .entry(let found) = log.last(1).first else { throw TestFailure("no entry") }
    #expect(found.at == "2025-11-07T12:00:00.000Z")
    #expect(found.level == "info")
    #expect(found.fields.map(\.name) == ["path", "pid"])
    #expect(found.fields.map(\.value) == ["/s", "7"])
  }

  @Test(
    "keeps a line that is not an entry unchanged",
    arguments: [
      "Fatal error: crashed", "{\"at\":1}", "{}", "[1]", "{\"at\":\"now\",\"event\":\"x\"}",
    ]
  )
  func other(_ line: String) throws {
    try put([line], in: "assayd.log")
    let log = try #require(try ServerLog(dataDirectory: directory))
    #expect(log.last(5) == [.other(line)])
  }

  private func entry(_ event: String, _ more: String = "") -> String {
    #"{"at":"2025-11-07T12:00:00.000Z","level":"info","event":"\#(event)"\#(more)}"#
  }

  private func events(_ lines: [ServerLog.Line]) -> [String] {
    lines.map { if case .entry(let entry) = $0 { entry.event } else { "?" } }
  }

  private func put(_ lines: [String], in name: String) throws {
    let text = lines.map { $0 + "\n" }.joined()
    try Data(text.utf8).write(to: URL(filePath: directory + "/" + name))
  }
}
