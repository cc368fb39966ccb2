extension Bench {
  /// What a round measures, in order.
  static func measurements(
    _ options: Options,
    _ sizes: RunSizes,
    round: Int
  ) -> [(Bench) throws -> Void] {
    let plain = options.clientCounts.flatMap { clients in
      Scenario.all(sizes).filter { $0.clientCount ?? clients == clients }
        .map { scenario in
          { (bench: Bench) in
            try bench.measure(scenario, clients)
            try bench.measurePeers(after: scenario, clients)
          }
        } + [{ try $0.measureWatching(clients) }]
    }
    // Growth is that of plain calls alone.
    guard options.scales.isEmpty else { return plain }
    return plain + [
      { try $0.measureLarge() },
      { try $0.measureMixedLoad() },
      { try $0.measureHalfLoad() },
      { try $0.measureWithdrawals(round: round) },
    ]
  }
}
