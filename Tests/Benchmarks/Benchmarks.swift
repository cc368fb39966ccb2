import FoundationEssentials
import Posix

/// Measures the server beside the machine's own limits, all in one run.
@main
struct Benchmarks {
  static func main() {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      switch options.role {
      case .measure: try measure(options)
      case .pong(let path): try PongServer.serve(path)
      case .guarded(let program): try program.become()
      }
    } catch {
      StandardStream.error.write("benchmarks: \(error)\n")
      Process.exitNow(code: 1)
    }
  }

  private static func measure(_ options: Options) throws {
    guard options.scales.isEmpty else {
      let growth = try Growth(measuring: options)
      return try tell(growth.text, growth.markdown, growth.json, options)
    }
    if let path = options.otherPath { return try compare(options, against: path) }
    let report = try Run(options, claimCount: options.claimCount).measure()
    try tell(report.text, report.markdown, report.json, options)
    guard let path = options.baselinePath else { return }
    let slower = try Baseline(path: path).slower(than: report)
    guard slower.isEmpty else {
      throw Problem("slower than \(path): " + slower.joined(separator: "; "))
    }
    StandardStream.output.write("no slower than \(path)\n")
  }
}

extension Benchmarks {
  private static func compare(_ options: Options, against path: String) throws {
    let comparison = try Comparison(measuring: options, against: path)
    StandardStream.output.write(comparison.text)
    let slower = comparison.slower
    guard slower.isEmpty else {
      throw Problem("slower than \(path): " + slower.joined(separator: "; "))
    }
    StandardStream.output.write("no slower than \(path)\n")
  }

  private static func tell(
    _ text: String,
    _ markdown: String,
    _ json: [UInt8],
    _ options: Options
  ) throws {
    StandardStream.output.write(text)
    if let path = options.markdownPath { try write(Array(markdown.utf8), to: path) }
    if let path = options.jsonPath { try write(json, to: path) }
  }

  fileprivate static func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
}
