import Posix

extension Bench {
  static let listFigure = "assay list --unverified"
  static let versionFigure = "assay --version"
  static let lineFigure = "a line from C"
  private static let programRuns = 40

  /// How long whole processes take, from before each is made until it is gone, one after the other.
  func measurePrograms() throws {
    let programs = try Self.programs()
    let assay = programs + "/assay"
    if options.wants(Self.listFigure) {
      var times: [UInt64] = []
      let before = try server.processorMicroseconds()
      for _ in 0..<Self.programRuns {
        times.append(try run(assay, ["--socket", server.socketPath, "list", "--unverified"]))
      }
      try add(Self.listFigure, 1, Self.load(times), processorBefore: before)
    }
    guard options.wants(Self.versionFigure) else { return }
    var (own, least): ([UInt64], [UInt64]) = ([], [])
    for _ in 0..<Self.programRuns {
      own.append(try run(assay, ["--version"]))
      least.append(try run(programs + "/printline", []))
    }
    for (name, times) in [(Self.versionFigure, own), (Self.lineFigure, least)] {
      let sample = Sample(Self.load(times), itemCount: 1, processorMicroseconds: nil)
      report.add(name, 1, sample, limit: nil)
    }
  }

  private func run(_ executable: String, _ arguments: [String]) throws -> UInt64 {
    try Program.run(executable, arguments, outputPath: "/dev/null")
  }

  private static func load(_ times: [UInt64]) -> Load {
    Load(latencies: times, seconds: Double(times.reduce(0, +)) / 1_000_000_000)
  }
}
