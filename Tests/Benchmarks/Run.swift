import FoundationEssentials
import Posix

/// One run: a filled database, a server on it, the raw limits beside it, round by round.
struct Run {
  private let options: Options
  private let sizes: RunSizes
  private let directory: String

  init(_ options: Options, claimCount: Int) {
    self.options = options
    sizes = RunSizes(claims: claimCount, rounds: options.rounds)
    directory = FileManager.default.temporaryDirectory.path + "/assay-bench-\(Process.id)"
  }

  func measure() throws -> Report {
    try Files.makeDirectory(directory, mode: 0o700)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    // Every server that this starts has ended when it returns.
    return try measureInDirectory()
  }

  private func measureInDirectory() throws -> Report {
    let paths = (served: directory + "/served", raw: directory + "/raw")
    try Files.makeDirectory(paths.served, mode: 0o700)
    var report = Report(options, sizes)
    try fill(paths.served, &report)
    try FileManager.default.copyItem(atPath: paths.served, toPath: paths.raw)
    // Else the disk is still at work on these while commits wait for it.
    for path in [paths.served, paths.raw] { try Files.sync(path + "/assay.db") }
    let bench = try Bench(
      report,
      directory: directory,
      dataDirectory: paths.served,
      serverPath: options.serverPath,
      limits: Limits(
        directory: directory,
        raw: RawStatements(paths.raw + "/assay.db", claims: sizes.claims)
      )
    )
    if !isForGrowth { try bench.addSpecialClaims() }
    for round in 1...options.rounds {
      StandardStream.error.write("round \(round) of \(options.rounds)\n")
      try measure(bench, round: round)
    }
    if !isForGrowth {
      try bench.measurePrograms()
      try bench.measureBatches()
      try bench.measureIdling()
    }
    bench.report.memoryBytes = try bench.server.memoryBytes()
    return bench.report
  }

  /// Growth is that of plain calls alone.
  private var isForGrowth: Bool { !options.scales.isEmpty }

  /// Fills a database and notes its size.
  private func fill(_ path: String, _ report: inout Report) throws {
    StandardStream.error.write("filling a database with \(sizes.claims) claims\n")
    let start = Clock.monotonicNanoseconds()
    try Filling.fill(path, claims: sizes.claims)
    report.fillingSeconds = Double(Clock.monotonicNanoseconds() - start) / 1_000_000_000
    report.databaseBytes = Int(Files.sizeBytes(path + "/assay.db") ?? 0)
    if !isForGrowth { try measureSize(&report) }
  }

  /// Notes what a claim takes that has one attribution and nothing else.
  private func measureSize(_ report: inout Report) throws {
    guard options.wants(Report.sizeFigure) else { return }
    let path = directory + "/plain"
    try Files.makeDirectory(path, mode: 0o700)
    try Filling.fillPlainly(path, claims: sizes.claims)
    let bytes = Files.sizeBytes(path + "/assay.db") ?? 0
    report.readings[.claimBytes] = Double(bytes) / Double(sizes.claims)
    try FileManager.default.removeItem(atPath: path)
  }

  private func measure(_ bench: Bench, round: Int) throws {
    try bench.warmUp()
    for measurement in Bench.measurements(options, sizes, round: round) { try measurement(bench) }
  }
}
