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
      return try Growth(options).measure()
    }
    let report = try Run(options, claimCount: options.claimCount).measure()
    StandardStream.output.write(report.text)
    if let path = options.markdownPath { try write(Array(report.markdown.utf8), to: path) }
    if let path = options.jsonPath { try write(report.json, to: path) }
    guard let path = options.baselinePath else { return }
    let slower = try Baseline(path: path).slower(than: report)
    guard slower.isEmpty else {
      throw Problem("slower than \(path): " + slower.joined(separator: "; "))
    }
    StandardStream.output.write("no slower than \(path)\n")
  }
}

extension Benchmarks {
  fileprivate static func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
}
