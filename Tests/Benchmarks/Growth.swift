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
      StandardStream.output.write(report.text + "\n")
      reports.append(report)
    }
    guard let first = reports.first else { return }
    StandardStream.output.write("p50 as times that of \(options.scales[0]) claims\n")
    for (index, line) in first.lines.enumerated() {
      let grown = reports.dropFirst().map { report in
        let times = report.lines[index].p50 / line.p50
        return "\((times * 100).rounded() / 100)"
      }
      StandardStream.output.write("\(line.key.name): \(grown.joined(separator: ", "))\n")
    }
  }
}
