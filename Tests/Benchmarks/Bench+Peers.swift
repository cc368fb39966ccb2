extension Bench {
  /// With how many clients a target compares with peers.
  private static let peerClients = [1, 32]
  /// What peers do as well, by the name of the server's own figure.
  private static let peerCalls: [String: Peer.Call] = [
    "ping": .ping, "durable submit": .submit, Scenario.tableFigure: .list,
  ]

  /// Measures what peers make of the call that has just been measured of the server itself.
  func measurePeers(after scenario: Scenario, _ clients: Int) throws {
    guard let peers, let call = Self.peerCalls[scenario.name], Self.peerClients.contains(clients)
    else { return }
    for peer in Peer.allCases
    where peer.calls(clients: clients).contains(call) && options.wants(peer.figure(call)) {
      let sample = try peers.measure(
        peer,
        call,
        clients: clients,
        seconds: options.secondsPerFigure
      )
      report.add(peer.figure(call), clients, sample, limit: nil)
    }
  }
}
