import FoundationEssentials
import Posix

/// The same figures of two servers, measured by turns in one run, so that both meet whatever else the machine does.
struct Comparison {
  /// A figure counts as slower below this ratio to the other server's.
  static let least = 0.95

  private let before: Report
  private let after: Report

  /// Measures this build's server and another program, the server at `options.otherPath`.
  ///
  /// Both fill their own database through their sockets, because the layouts may differ.
  init(measuring options: Options, against otherPath: String) throws {
    let directory = FileManager.default.temporaryDirectory.path + "/assay-compare-\(Process.id)"
    defer { try? FileManager.default.removeItem(atPath: directory) }
    (before, after) = try Self.measure(options, [otherPath, options.serverPath], directory)
  }

  private static func measure(
    _ options: Options,
    _ servers: [String?],
    _ directory: String
  ) throws -> (Report, Report) {
    let sizes = RunSizes(claims: options.claimCount, rounds: options.rounds)
    var benches: [Bench] = []
    for (server, name) in zip(servers, ["before", "after"]) {
      try Files.makeDirectory(directory + "/" + name + "/data", mode: 0o700)
      StandardStream.error.write("filling the database \(name) with \(sizes.claims) claims\n")
      let bench = try Bench(
        Report(options, sizes),
        directory: directory + "/" + name,
        dataDirectory: directory + "/" + name + "/data",
        serverPath: server,
        limits: nil
      )
      try bench.fillByCalls()
      benches.append(bench)
    }
    for round in 1...options.rounds {
      StandardStream.error.write("round \(round) of \(options.rounds)\n")
      let turns = round.isMultiple(of: 2) ? benches.reversed() : benches
      for bench in turns { try bench.warmUp() }
      for measurement in Bench.measurements(options, sizes, round: round) {
        for bench in turns { try measurement(bench) }
      }
    }
    return (benches[0].report, benches[1].report)
  }

  /// How many times as fast each figure is as the other server's; nil where that one lacks it.
  private var ratios: [(line: Report.Line, other: Report.Line, ratio: Double)] {
    after.lines.compactMap { line in
      guard let other = before.line(line.key), let ratio = after.ratio(of: line.key, to: before)
      else { return nil }
      return (line, other, ratio)
    }
  }

  /// A table for a terminal.
  var text: String {
    let titles = ["figure", "clients", "p50 µs before", "after", "CPU µs before", "after", "ratio"]
    let rows = ratios.map { line, other, ratio in
      [
        line.key.name, String(line.key.clients), Report.whole(other.p50), Report.whole(line.p50),
        other.processor.map(Report.tenths) ?? "–", line.processor.map(Report.tenths) ?? "–",
        Report.hundredths(ratio),
      ]
    }
    return Report.aligned([titles] + rows, leading: [0]).joined(separator: "\n") + "\n"
  }

  /// The figures that are slower than the other server's, in words.
  var slower: [String] {
    ratios.filter { $0.ratio < Self.least }
      .map { "\($0.line.key) reached \(Report.hundredths($0.ratio)) times what it was" }
  }
}
