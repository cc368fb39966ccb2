import Posix

/// What stands ready while figures are measured: the server, what it is compared with, and what has been found.
final class Bench {
  let options: Options
  let sizes: RunSizes
  let special: SpecialClaims
  let directory: String
  let server: ServerUnderTest
  private let pong: ServerUnderTest
  private let raw: RawStatements
  /// Nil where the run is not told where they are.
  let peers: Peers?
  var report: Report
  /// How many requests there have been, so that none repeats another's text.
  private var requestCount = 0

  init(
    _ report: Report,
    _ special: SpecialClaims,
    directory: String,
    dataDirectory: String,
    raw: RawStatements
  ) throws {
    self.report = report
    self.special = special
    self.directory = directory
    self.raw = raw
    options = report.options
    sizes = report.sizes
    server = try ServerUnderTest(
      try options.serverPath ?? (Self.programs() + "/assayd"),
      ["--data", dataDirectory, "--socket", directory + "/assay.sock", "--log-level", "warning"],
      environment: [:],
      directory: ".",
      socketPath: directory + "/assay.sock",
      logPath: directory + "/assayd.log"
    )
    pong = try ServerUnderTest(
      CommandLine.arguments[0],
      ["--pong", directory + "/pong.sock"],
      environment: [:],
      directory: ".",
      socketPath: directory + "/pong.sock",
      logPath: directory + "/pong.log"
    )
    peers = try options.peersFolder.map {
      try Peers($0, directory: directory, claims: report.sizes.claims)
    }
  }

  /// Submits so that no cache is cold, the server's and that of the raw statements alike.
  func warmUp() throws {
    var left = sizes.warmUp
    let caller = Caller(wire: .lines, isMeasured: false) {
      left -= 1
      return self.newSubmit()
    }
    while left > 0 {
      // Each of the clients makes a few calls, however long these take.
      _ = try Load.run(server.socketPath, Array(repeating: caller, count: 16), seconds: 0.01)
    }
    try raw.submit(count: sizes.warmUp)
  }

  /// The number of a request that has not been made yet.
  func nextNumber() -> Int {
    requestCount += 1
    return requestCount
  }

  /// Submits a claim that no other request does.
  func newSubmit() -> [UInt8] { Requests.submit(24 * sizes.claims + nextNumber()) }

  /// Measures a figure and what the machine allows, one after the other.
  func measure(_ scenario: Scenario, _ clients: Int) throws {
    guard options.wants(scenario.name) else { return }
    guard scenario.isOnOneProcessor else { return try measureAsItIs(scenario, clients) }
    try ThreadList.together([server.pid, pong.pid, Process.id]) {
      try measureAsItIs(scenario, clients)
    }
  }

  private func measureAsItIs(_ scenario: Scenario, _ clients: Int) throws {
    let seconds = options.secondsPerFigure
    let before = try server.processorMicroseconds()
    let load = try Load.run(
      server.socketPath,
      clients: clients,
      wire: scenario.wire,
      seconds: seconds
    ) { _ in scenario.request(self.nextNumber()) }
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

  /// Adds a figure of calls that a load has made of the server, whose processor time was `before` it as given.
  func add(_ name: String, _ clients: Int, _ load: Load, processorBefore before: Double) throws {
    let used = try server.processorMicroseconds() - before
    let sample = Sample(
      load,
      itemCount: 1,
      processorMicroseconds: load.count == 0 ? nil : used / Double(load.count)
    )
    report.add(name, clients, sample, limit: nil)
  }

  /// How fast events reach watchers while one client submits.
  func measureWatching(_ watchers: Int) throws {
    guard options.wants(Watching.name) else { return }
    let before = try server.processorMicroseconds()
    let load = try Watching.run(
      server.socketPath,
      watchers: watchers,
      seconds: options.secondsPerFigure
    ) { Requests.submitMany(self.nextNumber(), count: Watching.eventsPerCall) }
    let used = try server.processorMicroseconds() - before
    let told = load.count * Watching.eventsPerCall * watchers
    let sample = Sample(
      load,
      itemCount: Watching.eventsPerCall * watchers,
      processorMicroseconds: used / Double(told)
    )
    report.add(Watching.name, watchers, sample, limit: nil)
  }

  /// Where the programs of this build are.
  static func programs() throws -> String {
    let here = CommandLine.arguments[0]
    let beside = here.split(separator: "/").dropLast().joined(separator: "/")
    return here.hasPrefix("/") ? "/" + beside : beside
  }
}
