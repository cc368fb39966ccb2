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
    // It takes a third of a minute alone, and other tests run beside it.
    let ending = try run.waitForEnd(Deadline(seconds: 300))
    return (ending, try run.output().split(separator: "\n").map(String.init))
  }

  static let limited = [
    "ping", "ping, headers", "durable submit", "durable submit, headers", "submit, no attribution",
    "attribution.add", "list 50 unverified", "list 50, headers", "list 50, compressed",
    "list 50, six columns", "get",
    "submitMany, claims",
  ]
  static let others = [
    "assess", "search, rare", "search, common", "search, newest",
    "search, two terms", "similar", "events told to watchers",
  ]
  /// Those that are measured once, however many clients are asked for, with how many there are.
  static let special = [
    "ping, same core": 1, "list 50 in mixed load": 18, "submit at half load": 32,
    "assess, many reports": 1, "withdraw, few dependants": 1, "withdraw, many dependants": 1,
    "submit during refresh": 1, "assay list --unverified": 1, "assay --version": 1,
    "a line from C": 1,
  ]

  @Test("print every figure, with its limit and ratio where one is known, measured in one run")
  func shortRun() throws {
    let (json, markdown) = (TemporaryDirectory.path + "/json", TemporaryDirectory.path + "/md")
    let (ending, lines) = try run(
      ["--claims", "200", "--clients", "1,3", "--json", json, "--markdown", markdown]
    )
    #expect(ending == .exit(0), "\(lines)")
    let rows = lines.prefix { !$0.hasPrefix("target ") }.compactMap(Row.init)
    let plain = rows.filter { Self.special[$0.figure] == nil }
    for clients in [1, 3] {
      let all = plain.filter { $0.clients == clients }
      #expect(Set(all.map(\.figure)) == Set(Self.limited + Self.others), "\(lines)")
      for row in all {
        #expect(row.usualMicroseconds > 0, "\(row)")
        #expect((row.ratio != nil) == Self.limited.contains(row.figure), "\(row)")
      }
    }
    for (figure, clients) in Self.special {
      let found = rows.filter { $0.figure == figure }
      #expect(found.map(\.clients) == [clients], "\(figure)")
      #expect(found.allSatisfy { $0.usualMicroseconds > 0 }, "\(found)")
    }
    let table = try readText(markdown).split(separator: "\n").filter { $0.hasPrefix("| ") }
    let root = try JSONValue(parsing: Array(try readText(json).utf8))
    let targets = try #require(root["targets"]?.array)
    #expect(table.count == rows.count + targets.count + 2)
    #expect(root["figures"]?.array?.count == rows.count)
    #expect(root["claims"] == 200)
    #expect(try #require(root["databaseBytes"]?.integer) > 0)
    #expect(try #require(root["memoryPeakBytes"]?.integer) > 0)
    try expectTargets(targets, printed: lines)
  }

  /// What a run without peers, with 1 and 3 clients, cannot tell: every other target has a value.
  static let unknown = ["32 clients: at least", "times gRPC C++", "times C prototype", "10000000"]
  /// What may well be nothing.
  static let maybeZero = ["memory after", "idle: "]

  private func expectTargets(_ targets: [JSONValue], printed lines: [String]) throws {
    #expect(targets.count == 26)
    for target in targets {
      let words = try #require(target["target"]?.string)
      let outcome = try #require(target["outcome"]?.string)
      #expect(lines.contains { $0.hasPrefix(words + " ") && $0.hasSuffix(outcome) }, "\(words)")
      let isUnknown = Self.unknown.contains { words.contains($0) }
      #expect(outcome.hasPrefix("not measured: ") == isUnknown, "\(words): \(outcome)")
      guard !isUnknown else { continue }
      #expect(["reached", "missed"].contains(outcome), "\(words): \(outcome)")
      let value = try #require(target["value"]?.integer)
      #expect(value > 0 || Self.maybeZero.contains { words.hasPrefix($0) }, "\(words): \(value)")
    }
  }

  @Test("name every target that --only leaves out as not measured")
  func only() throws {
    let (ending, lines) = try run(["--claims", "100", "--clients", "1", "--only", "ping"])
    #expect(ending == .exit(0), "\(lines)")
    let targets = lines.drop { !$0.hasPrefix("target ") }.dropFirst()
    #expect(targets.count == 26, "\(lines)")
    for target in targets {
      let isKnown = target.hasPrefix("ping, same core")
      #expect(target.contains("not measured: ") != isKnown, "\(target)")
      #expect(!isKnown || target.hasSuffix("reached") || target.hasSuffix("missed"), "\(target)")
    }
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
    let (json, markdown) = (TemporaryDirectory.path + "/json", TemporaryDirectory.path + "/md")
    let (ending, lines) = try run(
      ["--scale", "100,300", "--only", "get", "--json", json, "--markdown", markdown]
    )
    #expect(ending == .exit(0), "\(lines)")
    let grown = try #require(lines.last { $0.hasPrefix("get ") }).split(separator: " ").dropFirst()
    // The median at each scale, how they compare, and the processor time at each.
    #expect(grown.count == 5 && grown.prefix(3).allSatisfy { Double($0) ?? 0 > 0 }, "\(lines)")
    let row = "| get | " + grown.joined(separator: " | ") + " |"
    #expect(try readText(markdown).split(separator: "\n").contains { $0 == row }, "\(lines)")
    let root = try JSONValue(parsing: Array(try readText(json).utf8))
    #expect(try #require(root["scales"]?.array).map { $0["claims"] } == [100, 300])
    #expect(root["targets"]?.array?.count == 4)
    let targets = lines.drop { !$0.hasPrefix("target ") }.dropFirst()
    #expect(targets.count == 4, "\(lines)")
    for target in targets {
      #expect(target.contains("from 100 to 300 claims"), "\(target)")
      #expect(target.contains("not measured: ") != target.hasPrefix("get"), "\(target)")
    }
  }

  @Test("compare each figure with another server's, and end with an error where it is slower")
  func against() throws {
    let (ending, lines) = try run(
      ["--claims", "200", "--clients", "1", "--against", ProjectFiles.executable("assayd")]
    )
    let rows = lines.compactMap { line in
      let words = line.split(separator: " ")
      return words.last.flatMap { Double($0) }.map { (ratio: $0, line: line) }
    }
    let figures = Self.limited + Self.others + Self.special.keys.filter { !$0.hasPrefix("assay ") }
    for figure in figures where figure != "a line from C" {
      let found = rows.filter { $0.line.hasPrefix(figure + "  ") }
      #expect(found.count == 1 && found[0].ratio > 0, "\(figure): \(lines)")
    }
    let last = try #require(lines.last)
    // A ratio is printed in hundredths, so that 0.95 may be either.
    let isSlower = last.contains("slower than") && !last.contains("no slower than")
    #expect(ending == .exit(isSlower ? 1 : 0))
    #expect(isSlower || rows.allSatisfy { $0.ratio >= 0.95 }, "\(lines)")
    for figure in figures {
      guard let row = rows.first(where: { $0.line.hasPrefix(figure + "  ") }) else { continue }
      let isNamed = last.contains("\(figure), \(Self.special[figure] ?? 1) client")
      #expect(isNamed ? row.ratio <= 0.95 : row.ratio >= 0.95, "\(row.line): \(last)")
    }
  }

  @Test("refuse an option that they do not know, and say which there are")
  func refused() throws {
    let (ending, lines) = try run(["--colour", "red"])
    #expect(ending == .exit(1))
    #expect(lines.contains { $0.contains("usage: benchmarks") })
    for option in ["--baseline", "--peers"] {
      let (ending, lines) = try run(["--scale", "100,300", option, "x"])
      #expect(ending == .exit(1))
      #expect(lines.contains { $0.contains("leave out --baseline and --peers") }, "\(lines)")
    }
  }

  /// A line of the table.
  private struct Row: CustomStringConvertible {
    let figure: String
    let clients: Int
    /// The p50; what is made less than once in two seconds has a rate of nothing.
    let usualMicroseconds: Double
    /// Nil where no limit is known.
    let ratio: Double?
    let description: String

    init?(_ line: String) {
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 8, let clients = Int(words[words.count - 8]),
        Double(words[words.count - 7]) != nil,
        let usual = Double(words[words.count - 6])
      else { return nil }
      figure = words.dropLast(8).joined(separator: " ")
      self.clients = clients
      usualMicroseconds = usual
      ratio = Double(words[words.count - 1])
      description = line
    }
  }
}
