import FoundationEssentials
import Posix

/// One run: a filled database, a server on it, the raw limits beside it, round by round.
struct Run {
  private let options: Options
  private let claimCount: Int
  private let directory: String
  private let clientCounts: [Int]
  private let scenarios: [Scenario]

  init(_ options: Options, claimCount: Int) {
    self.options = options
    self.claimCount = claimCount
    directory = FileManager.default.temporaryDirectory.path + "/assay-bench-\(Process.id)"
    clientCounts = options.clientCounts
    let only = options.only
    scenarios = Scenario.all(claims: claimCount).filter { scenario in
      only.map { scenario.name.contains($0) } ?? true
    }
  }

  func measure() throws -> Report {
    try Files.makeDirectory(directory, mode: 0o700)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let paths = (served: directory + "/served", raw: directory + "/raw")
    try Files.makeDirectory(paths.served, mode: 0o700)
    StandardStream.error.write("filling a database with \(claimCount) claims\n")
    let start = Clock.monotonicNanoseconds()
    try Filling.fill(paths.served, claims: claimCount)
    let seconds = Double(Clock.monotonicNanoseconds() - start) / 1_000_000_000
    try FileManager.default.copyItem(atPath: paths.served, toPath: paths.raw)
    var report = Report(options, claimCount: claimCount)
    report.databaseBytes = Int(Files.sizeBytes(paths.served + "/assay.db") ?? 0)
    report.fillingSeconds = seconds

    let server = try ServerUnderTest(
      try options.serverPath ?? (Self.programs() + "/assayd"),
      ["--data", paths.served, "--socket", directory + "/assay.sock", "--log-level", "warning"],
      socketPath: directory + "/assay.sock",
      logPath: directory + "/assayd.log"
    )
    let pong = try ServerUnderTest(
      CommandLine.arguments[0],
      ["--pong", directory + "/pong.sock"],
      socketPath: directory + "/pong.sock",
      logPath: directory + "/pong.log"
    )
    let raw = try RawStatements(paths.raw + "/assay.db")
    var counter = 0
    for round in 1...options.rounds {
      StandardStream.error.write("round \(round) of \(options.rounds)\n")
      for clients in clientCounts {
        for scenario in scenarios {
          try measure(scenario, clients, server, pong, raw, &counter, &report)
        }
        if options.only.map({ Watching.name.contains($0) }) ?? true {
          report.add(Watching.name, clients, try watching(clients, server, &counter), limit: nil)
        }
      }
    }
    report.memoryBytes = try server.memoryBytes()
    return report
  }

  private func measure(
    _ scenario: Scenario,
    _ clients: Int,
    _ server: ServerUnderTest,
    _ pong: ServerUnderTest,
    _ raw: RawStatements,
    _ counter: inout Int,
    _ report: inout Report
  ) throws {
    let seconds = options.secondsPerFigure
    let before = try server.processorMicroseconds()
    let load = try Load.run(
      server.socketPath,
      clients: clients,
      wire: scenario.wire,
      seconds: seconds
    ) { _ in
      counter += 1
      return scenario.request(counter)
    }
    let used = try server.processorMicroseconds() - before
    let limit: Double? =
      switch scenario.limit {
      case .pong:
        try Load.run(pong.socketPath, clients: clients, wire: .lines, seconds: seconds) { _ in
          Requests.ping
        }.rate
      case .statements(let call): try raw.rate(of: call, batch: clients, seconds: seconds)
      case .batches(let call, let count): try raw.rate(of: call, batch: count, seconds: seconds)
      case .none: nil
      }
    let items = scenario.itemCount
    report.add(
      scenario.name,
      clients,
      Sample(load, itemCount: items, processorMicroseconds: used / Double(load.count * items)),
      limit: limit
    )
  }

  /// How fast events reach watchers while one client submits.
  private func watching(
    _ watchers: Int,
    _ server: ServerUnderTest,
    _ counter: inout Int
  ) throws -> Sample {
    let before = try server.processorMicroseconds()
    let load = try Watching.run(
      server.socketPath,
      watchers: watchers,
      seconds: options.secondsPerFigure
    ) {
      counter += 1
      return Requests.submitMany(counter, count: Watching.eventsPerCall)
    }
    let used = try server.processorMicroseconds() - before
    let told = load.count * Watching.eventsPerCall * watchers
    return Sample(
      load,
      itemCount: Watching.eventsPerCall * watchers,
      processorMicroseconds: used / Double(told)
    )
  }

  /// Where the programs of this build are.
  private static func programs() throws -> String {
    let here = CommandLine.arguments[0]
    let beside = here.split(separator: "/").dropLast().joined(separator: "/")
    return here.hasPrefix("/") ? "/" + beside : beside
  }
}
