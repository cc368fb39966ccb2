import FoundationEssentials
import Support
import Testing

/// The short form of `make bench`.
@Suite("The benchmarks", .temporaryDirectory)
struct BenchmarkTests {
  @Test("print every figure with its limit and ratio, measured in one run")
  func shortRun() throws {
    let output = TemporaryDirectory.path + "/output"
    let run = try ChildProcess(
      ProjectFiles.executable("benchmarks"),
      ["--seconds", "0.05", "--rounds", "1", "--claims", "200"],
      outputPath: output
    )
    #expect(try run.waitForEnd() == .exit(0))
    let lines = try run.output().split(separator: "\n").map(String.init)
    let rows = lines.compactMap(Row.init)
    let expected = ["ping", "durable submit", "list 50 unverified"]
    #expect(rows.map(\.figure) == expected + expected, "\(lines)")
    #expect(rows.map(\.clients) == [1, 1, 1, 32, 32, 32])
    #expect(rows.allSatisfy { $0.rate > 0 && $0.limit > 0 && $0.ratio > 0 }, "\(lines)")
  }

  /// A line of the table.
  private struct Row {
    let figure: String
    let clients: Int
    let rate: Double
    let limit: Double
    let ratio: Double

    init?(_ line: String) {
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 6, let clients = Int(words[words.count - 6]),
        let rate = Double(words[words.count - 5]), let limit = Double(words[words.count - 2]),
        let ratio = Double(words[words.count - 1])
      else { return nil }
      figure = words.dropLast(6).joined(separator: " ")
      self.clients = clients
      self.rate = rate
      self.limit = limit
      self.ratio = ratio
    }
  }
}
