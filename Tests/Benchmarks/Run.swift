import AssayDomain
import AssayStore
import FoundationEssentials
import Posix

/// One run: a filled database, a server on it, the raw limits beside it, round by round.
struct Run {
  private let options: Options
  private let directory: String

  init(_ options: Options) {
    self.options = options
    directory = FileManager.default.temporaryDirectory.path + "/assay-bench-\(Process.id)"
  }

  func measure() throws {
    try Files.makeDirectory(directory, mode: 0o700)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let paths = (served: directory + "/served", raw: directory + "/raw")
    for path in [paths.served, paths.raw] {
      try Files.makeDirectory(path, mode: 0o700)
      try Filling.fill(path, claims: options.claimCount)
    }
    let here = CommandLine.arguments[0]
    let beside = (here.split(separator: "/").dropLast().joined(separator: "/"))
    let bin = here.hasPrefix("/") ? "/" + beside : beside
    let server = try ServerUnderTest(
      options.serverPath ?? bin + "/assayd",
      ["--data", paths.served, "--socket", directory + "/assay.sock", "--log-level", "warning"],
      socketPath: directory + "/assay.sock",
      logPath: directory + "/assayd.log"
    )
    let pong = try ServerUnderTest(
      here,
      ["--pong", directory + "/pong.sock"],
      socketPath: directory + "/pong.sock",
      logPath: directory + "/pong.log"
    )
    let raw = try RawStatements(paths.raw + "/assay.db")
    var figures = Figures()
    for round in 1...options.rounds {
      StandardStream.error.write("round \(round) of \(options.rounds)\n")
      for clients in [1, 32] { try measure(clients, server, pong, raw, &figures) }
    }
    StandardStream.output.write(figures.table(options))
  }

  private func measure(
    _ clients: Int,
    _ server: ServerUnderTest,
    _ pong: ServerUnderTest,
    _ raw: RawStatements,
    _ figures: inout Figures
  ) throws {
    let seconds = options.secondsPerFigure
    func load(_ path: String, _ request: (Int) -> [UInt8]) throws -> Load {
      try Load.run(path, clients: clients, seconds: seconds, request: request)
    }
    figures.add(
      "ping",
      clients,
      try load(server.socketPath) { _ in Requests.ping },
      limit: try load(pong.socketPath) { _ in Requests.ping }.rate
    )
    figures.add(
      "durable submit",
      clients,
      try load(server.socketPath, Requests.submit),
      limit: try raw.submitRate(batch: clients, seconds: seconds)
    )
    figures.add(
      "list 50 unverified",
      clients,
      try load(server.socketPath) { _ in Requests.list },
      limit: try raw.listRate(seconds: seconds)
    )
  }
}
