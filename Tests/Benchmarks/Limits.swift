/// What the machine allows: a bare server, and the same statements without a server.
struct Limits {
  let pong: ServerUnderTest
  let raw: RawStatements

  init(directory: String, raw: RawStatements) throws {
    self.raw = raw
    pong = try ServerUnderTest(
      CommandLine.arguments[0],
      ["--pong", directory + "/pong.sock"],
      environment: [:],
      directory: ".",
      socketPath: directory + "/pong.sock",
      logPath: directory + "/pong.log"
    )
  }

  /// Measures how many calls a second a limit allows; nil where none is known.
  func rate(of limit: Scenario.Limit, clients: Int, seconds: Double) throws -> Double? {
    switch limit {
    case .pong:
      try Load.run(pong.socketPath, clients: clients, wire: .lines, seconds: seconds) { _ in
        Requests.ping
      }.rate
    case .statements(let call): try raw.rate(of: call, batch: clients, seconds: seconds)
    case .batches(let call, let count): try raw.rate(of: call, batch: count, seconds: seconds)
    case .none: nil
    }
  }
}
