import Posix

extension Bench {
  /// Fills the server's database through its socket, so that any version of the server can be filled.
  ///
  /// Every claim has an attribution, and every sixth a second one by another source; then come the claims for special figures.
  func fillByCalls() throws {
    let client = try RecordingClient(server.socketPath)
    let count = min(1_000, sizes.claims)
    for batch in 0..<sizes.claims / count {
      _ = try client.result(of: Requests.submitMany(batch, count: count))
    }
    try callAll((0..<sizes.claims / 6).map { Requests.attribute(6 * $0 + 5, claims: sizes.claims) })
    try addSpecialClaims()
  }

  /// Makes calls that change nothing of each other, several at a time.
  private func callAll(_ requests: [[UInt8]]) throws {
    var left = requests[...]
    let caller = Caller(wire: .lines, isMeasured: false) { left.popFirst() ?? Requests.ping }
    while !left.isEmpty {
      _ = try Load.run(server.socketPath, Array(repeating: caller, count: 16), seconds: 0.1)
    }
  }
}
