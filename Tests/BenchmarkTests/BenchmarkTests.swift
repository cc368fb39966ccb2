import FoundationEssentials
import Support
import Testing

/// The short form of `make bench`.
@Suite("The benchmarks", .temporaryDirectory)
struct BenchmarkTests {
  private func run(_ arguments: [String]) throws -> (ending: ChildProcess.Ending, lines: [String]) {
    let output = TemporaryDirectory.path + "/output"
    let run = try ChildProcess(
      ProjectFiles.executable("benchmarks"),
      ["--seconds", "0.03", "--rounds", "1"] + arguments,
      outputPath: output
    )
    let ending = try run.waitForEnd()
    return (ending, try run.output().split(separator: "\n").map(String.init))
  }

  static let limited = [
    "ping", "ping, headers", "durable submit", "durable submit, headers", "submit, no attribution",
    "list 50 unverified", "list 50, headers", "list 50, compressed", "get", "submitMany, claims",
  ]
  static let others = [
    "attribution.add", "assess", "search, rare", "search, common", "search, two terms", "similar",
    "events told to watchers",
  ]

  @Test("print every figure, with its limit and ratio where one is known, measured in one run")
  func shortRun() throws {
    let (json, markdown) = (TemporaryDirectory.path + "/json", TemporaryDirectory.path + "/md")
    let (ending, lines) = try run(
      ["--claims", "200", "--clients", "1,3", "--json", json, "--markdown", markdown]
    )
    #expect(ending == .exit(0), "\(lines)")
    let rows = lines.compactMap(Row.init)
    for clients in [1, 3] {
      let all = rows.filter { $0.clients == clients }
      #expect(Set(all.map(\.figure)) == Set(Self.limited + Self.others), "\(lines)")
      for row in all {
        #expect(row.rate > 0, "\(row)")
        #expect((row.ratio ?? 0 > 0) == Self.limited.contains(row.figure), "\(row)")
      }
    }
    let table = try readText(markdown).split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(table.count == rows.count + 1)
    let root = try JSONValue(parsing: Array(try readText(json).utf8))
    #expect(root["figures"]?.array?.count == rows.count)
    #expect(root["claims"] == 200)
    #expect(try #require(root["databaseBytes"]?.integer) > 0)
    #expect(try #require(root["memoryPeakBytes"]?.integer) > 0)
  }

  @Test("tell what has become slower than a baseline, and end with an error")
  func baseline() throws {
    let path = TemporaryDirectory.path + "/baseline"
    for (ratio, isSlower) in [(1, false), (900_000, true)] {
      let text = #"{"figures":[{"name":"ping","clients":1,"ratio":\#(ratio)}]}"#
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      let (ending, lines) = try run(
        ["--claims", "100", "--clients", "1", "--only", "ping", "--baseline", path]
      )
      #expect(ending == .exit(isSlower ? 1 : 0))
      let words = isSlower ? "ping, 1 client reached" : "no slower than"
      #expect(lines.contains { $0.contains(words) }, "\(lines)")
    }
  }

  @Test("tell how figures grow with the archive")
  func growth() throws {
    let (ending, lines) = try run(["--scale", "100,300", "--only", "get"])
    #expect(ending == .exit(0), "\(lines)")
    #expect(lines.contains { $0.hasPrefix("get: ") && Double($0.dropFirst(5)) != nil }, "\(lines)")
  }

  @Test("refuse an option that they do not know, and say which there are")
  func refused() throws {
    let (ending, lines) = try run(["--colour", "red"])
    #expect(ending == .exit(1))
    #expect(lines.contains { $0.contains("usage: benchmarks") })
  }

  /// A line of the table.
  private struct Row: CustomStringConvertible {
    let figure: String
    let clients: Int
    let rate: Double
    /// Nil where no limit is known.
    let ratio: Double?
    let description: String

    init?(_ line: String) {
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 8, let clients = Int(words[words.count - 8]),
        let rate = Double(words[words.count - 7])
      else { return nil }
      figure = words.dropLast(8).joined(separator: " ")
      self.clients = clients
      self.rate = rate
      ratio = Double(words[words.count - 1])
      description = line
    }
  }
}
