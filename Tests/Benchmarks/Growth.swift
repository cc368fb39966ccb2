import JSON
import Posix

/// The same figures on databases of different sizes, and how each grows.
struct Growth {
  private let reports: [Report]

  /// Measures at each of the options' scales, with one client, and prints the figures of each as they come.
  init(measuring options: Options) throws {
    var options = options
    options.clientCounts = [1]
    reports = try options.scales.map { scale in
      let report = try Run(options, claimCount: scale).measure()
      StandardStream.output.write(report.figures + "\n")
      return report
    }
  }

  /// Tables for a terminal.
  var text: String {
    Report.aligned(rows, leading: [0]).joined(separator: "\n") + "\n\n" + Report.text(targets)
  }

  var markdown: String { Report.markdown(rows) + "\n" + Report.markdown(targets) }

  /// What each run gave, as its own JSON has it, and the targets of growth.
  var json: [UInt8] {
    var writer = JSONWriter(reservingCapacity: 32_768)
    writer.beginObject()
    writer.name("scales")
    writer.beginArray()
    for report in reports { report.write(to: &writer) }
    writer.endArray()
    writer.name("targets")
    Report.write(targets, to: &writer)
    writer.endObject()
    return writer.takeBytes() + [UInt8(ascii: "\n")]
  }

  private var targets: [Target] {
    guard let first = reports.first, let last = reports.last else { return [] }
    return Self.targets((first, last))
  }

  /// A row for each figure, and one for memory.
  private var rows: [[String]] {
    guard let first = reports.first, let last = reports.last else { return [] }
    let scales = reports.map { String($0.sizes.claims) }
    let titles =
      ["p50 µs, 1 client"] + scales + ["times"] + scales.map { "CPU µs at \($0)" }
    let figures = first.lines.filter { $0.key.clients == 1 }.map { line in
      let grown = reports.map { $0.line(line.key) }
      let times = last.line(line.key).map { Report.hundredths($0.p50 / line.p50) } ?? "–"
      return [line.key.name] + grown.map { $0.map { Report.whole($0.p50) } ?? "–" } + [times]
        + grown.map { $0?.processor.map(Report.whole) ?? "–" }
    }
    let memory =
      ["the server's memory, MiB"] + reports.map { String($0.memoryBytes.now >> 20) }
      + [Report.hundredths(Double(last.memoryBytes.now) / Double(max(1, first.memoryBytes.now)))]
      + scales.map { _ in "" }
    return [titles] + figures + [memory]
  }

  /// What growth is meant to stay below, from the first report to the last, which have different sizes; nil where
  /// a run has a single one.
  static func targets(_ reports: (first: Report, last: Report)?) -> [Target] {
    let scales =
      reports.map { "from \($0.first.sizes.claims) to \($0.last.sizes.claims) claims" }
      ?? "from 10000 to 10000000 claims"
    let elsewhere = Target.Finding.notMeasured("make bench-scale measures this")
    let times = ["list 50 unverified", "get", "durable submit"].map { name in
      let key = Report.Key(name: name, clients: 1)
      var finding = elsewhere
      if let (first, last) = reports {
        if let before = first.line(key), let after = last.line(key) {
          let times = after.p50 / before.p50
          finding = .measured(times, Report.hundredths(times) + " times")
        } else {
          finding = .notMeasured(first.reason(key))
        }
      }
      return Target("\(key), \(scales): p50 at most 1.5 times", .atMost(1.5), finding)
    }
    let words = "the server's memory \(scales): at most 256 MB"
    let memory = reports?.last.memoryTarget(words) ?? Target(words, .atMost(256), elsewhere)
    return times + [memory]
  }
}
