import Posix

/// The same figures on databases of different sizes, and how each grows.
struct Growth {
  private let options: Options

  init(_ options: Options) {
    var options = options
    options.clientCounts = [1]
    self.options = options
  }

  func measure() throws {
    var reports: [Report] = []
    for scale in options.scales {
      let report = try Run(options, claimCount: scale).measure()
      StandardStream.output.write(report.figures + "\n")
      reports.append(report)
    }
    guard let first = reports.first, let last = reports.last else { return }
    StandardStream.output.write("p50 as times that of \(options.scales[0]) claims\n")
    for line in first.lines {
      let grown = reports.dropFirst().compactMap { report in
        report.line(line.key).map { Report.hundredths($0.p50 / line.p50) }
      }
      StandardStream.output.write("\(line.key.name): \(grown.joined(separator: ", "))\n")
    }
    StandardStream.output.write("\n" + Report.text(Self.targets((first, last))))
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
