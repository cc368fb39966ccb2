import Posix

/// What stands ready while figures are measured: the server, what it is compared with, and what has been found.
final class Bench {
  let options: Options
  let sizes: RunSizes
  private(set) var special: SpecialClaims
  let directory: String
  let server: ServerUnderTest
  /// What the machine allows; nil where another server is measured instead.
  private let limits: Limits?
  /// Nil where the run is not told where they are.
  let peers: Peers?
  var report: Report
  /// How many requests there have been, so that none repeats another's text.
  private var requestCount = 0

  init(
    _ report: Report,
    directory: String,
    dataDirectory: String,
    serverPath: String?,
    limits: Limits?
  ) throws {
    self.report = report
    self.directory = directory
    self.limits = limits
    options = report.options
    sizes = report.sizes
    special = SpecialClaims(sizes)
    server = try ServerUnderTest(
      try serverPath ?? (Self.programs() + "/assayd"),
      ["--data", dataDirectory, "--socket", directory + "/assay.sock", "--log-level", "warning"],
      environment: [:],
      directory: ".",
      socketPath: directory + "/assay.sock",
      logPath: directory + "/assayd.log"
    )
    peers = try options.peersFolder.map {
      try Peers($0, directory: directory, claims: report.sizes.claims)
    }
  }

  /// Adds the claims that the figures asked for need beside.
  func addSpecialClaims() throws {
    let client = try RecordingClient(server.socketPath)
    if options.wants(Self.largeFigure) { try special.addLarge(client) }
    if Self.wantsWithdrawals(options) { try special.addOrigins(client) }
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
    try limits?.raw.submit(count: sizes.warmUp)
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
    // Two servers are compared without what it takes to wake another processor, which depends on where their threads
    // happen to run, and is up to three times a short call.
    guard scenario.isOnOneProcessor || limits == nil && clients == 1 else {
      return try measureAsItIs(scenario, clients)
    }
    let processes = [server.pid, Process.id] + (limits.map { [$0.pong.pid] } ?? [])
    try ThreadList.together(processes) {
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
      try limits?.rate(of: scenario.limit, clients: clients, seconds: seconds)
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
