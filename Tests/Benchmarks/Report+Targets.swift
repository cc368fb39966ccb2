extension Report {
  /// A megabyte in bytes, as those of the targets are meant where they say MB.
  static let megabyte = 1_000_000.0
  static let sizeFigure = "size"
  private static let mebibyte = 1_048_576.0

  /// All that the server is meant to reach, in the order of what it is asked most.
  var targets: [Target] {
    ratioTargets + peerTargets + latencyTargets + withdrawalTargets + batchTargets
      + Growth.targets(nil) + programTargets + restTargets
  }

  private var ratioTargets: [Target] {
    [
      ratio("ping, same core", 1, atLeast: 0.85, "the raw ping-pong"),
      ratio("durable submit", 1, atLeast: 0.7, "the same statements"),
      ratio("durable submit", 32, atLeast: 0.8, "the same statements"),
    ]
  }

  private var peerTargets: [Target] {
    [
      (Peer.grpc, 1, 1.4), (Peer.grpc, 32, 1.9), (Peer.prototype, 1, 0.9),
      (Peer.prototype, 32, 1.3),
    ].map { peer, clients, least in
      let own = Key(name: Scenario.tableFigure, clients: clients)
      let other = Key(name: peer.figure(.list), clients: clients)
      let words = "\(own): at least \(least) times \(peer.rawValue), as many columns"
      let finding: Target.Finding =
        if let ratio = ratio(of: own, to: other) {
          .measured(ratio, Self.hundredths(ratio))
        } else if options.peersFolder == nil {
          .notMeasured("make bench PEERS=folder measures this")
        } else {
          .notMeasured(reason(line(own) == nil ? own : other))
        }
      return Target(words, .atLeast(least), finding)
    }
  }

  private var latencyTargets: [Target] {
    let searches = ["search, rare", "search, common", "search, newest"]
    let found = searches.compactMap { line(Key(name: $0, clients: 1)) }
    let worst = found.max { $0.p99 < $1.p99 }
    return [
      time(Bench.mixedFigure, Bench.mixedClients, atMostMs: 5, "p99", \.p99),
      time(Bench.halfFigure, Bench.halfClients, atMostMs: 20, "p99.9", \.p999),
      Target(
        "search, 1 client, a rare term, a common one, its newest: p99 at most 10 ms",
        .atMost(10_000),
        found.count == searches.count
          ? .measured(
            worst?.p99 ?? 0,
            Self.milliseconds(worst?.p99 ?? 0) + " ("
              + found.map { Self.milliseconds($0.p99) }.joined(separator: ", ") + ")"
          )
          : .notMeasured(reason(Key(name: searches[1], clients: 1)))
      ),
      time(
        Bench.largeFigure,
        1,
        atMostMs: 10,
        "p50",
        \.p50,
        note: "\(sizes.reports) reports by \(sizes.reportingSources) sources"
      ),
      time("assess", 1, atMostMs: 0.1, "p50", \.p50),
    ]
  }

  private var withdrawalTargets: [Target] {
    let many = "\(sizes.manyDependants) dependants"
    return [
      time(
        Withdrawal.few.figure,
        1,
        atMostMs: 50,
        "answered within",
        \.p50,
        note: "\(sizes.fewDependants) dependants"
      ),
      time(Withdrawal.many.figure, 1, atMostMs: 50, "answered within", \.p50, note: many),
      time(
        Bench.refreshFigure,
        1,
        atMostMs: 20,
        "the longest",
        { $0.worst ?? .infinity },
        note: many
      ),
    ]
  }

  private var batchTargets: [Target] {
    let counts = Bench.batchCounts
    return [
      ratio("submitMany, claims", 1, atLeast: 0.7, "raw batched inserts"),
      reading(
        .batchGrowth,
        Bench.batchFigure,
        "memory after \(counts.all) batches of \(sizes.batch): at most 32 MiB above that after "
          + "\(counts.first)",
        .atMost(32 * Self.mebibyte)
      ) { Self.tenths($0 / Self.mebibyte) + " MiB" },
    ]
  }

  private var programTargets: [Target] {
    let own = line(Key(name: Bench.versionFigure, clients: 1))
    let least = line(Key(name: Bench.lineFigure, clients: 1))
    let times = own.flatMap { own in least.map { own.p50 / $0.p50 } }
    return [
      time(Bench.listFigure, 1, atMostMs: 15, "p50 of the process", \.p50),
      Target(
        "\(Bench.versionFigure): at most 6 times a C program that prints a line",
        .atMost(6),
        times.map { .measured($0, Self.hundredths($0) + " times") }
          ?? .notMeasured(reason(Key(name: Bench.versionFigure, clients: 1)))
      ),
    ]
  }

  private var restTargets: [Target] {
    let seconds = readings[.idleSeconds].map { Self.tenths($0) + " s" } ?? "a while"
    return [
      reading(
        .claimBytes,
        Self.sizeFigure,
        "the database: at most 800 bytes for a claim with one attribution",
        .atMost(800)
      ) { "\(Self.whole($0)) bytes" },
      reading(
        .idleWakeUps,
        Bench.idleFigure,
        "idle: no wake-up in \(seconds) with connections open",
        .atMost(0)
      ) { "\(Self.whole($0)) wake-ups" },
      memoryTarget("the server's memory at the end: at most 256 MB"),
    ]
  }

  func memoryTarget(_ words: String) -> Target {
    if let only = options.only {
      return Target(
        words,
        .atMost(256),
        .notMeasured("--only \(only) leaves out what takes memory")
      )
    }
    let megabytes = Double(memoryBytes.now) / Self.megabyte
    return Target(words, .atMost(256), .measured(megabytes, Self.tenths(megabytes) + " MB"))
  }
}

/// How targets of a kind are made of what was measured.
extension Report {
  private func ratio(
    _ name: String,
    _ clients: Int,
    atLeast least: Double,
    _ limit: String
  ) -> Target {
    let key = Key(name: name, clients: clients)
    let finding: Target.Finding =
      line(key)?.ratio.map { .measured($0, Self.hundredths($0)) } ?? .notMeasured(reason(key))
    return Target("\(key): at least \(least) of \(limit)", .atLeast(least), finding)
  }

  /// One of a figure's times, which are in microseconds, against a bound in milliseconds.
  private func time(
    _ name: String,
    _ clients: Int,
    atMostMs most: Double,
    _ which: String,
    _ value: (Line) -> Double,
    note: String? = nil
  ) -> Target {
    let key = Key(name: name, clients: clients)
    let finding: Target.Finding
    if let line = line(key) {
      let more = note.map { " (\($0))" } ?? ""
      finding = .measured(value(line), Self.milliseconds(value(line)) + more)
    } else {
      finding = .notMeasured(reason(key))
    }
    let bound = most < 1 ? "\(Self.whole(most * 1_000)) µs" : "\(Self.whole(most)) ms"
    return Target("\(key): \(which) at most \(bound)", .atMost(most * 1_000), finding)
  }

  private func reading(
    _ reading: Reading,
    _ figure: String,
    _ words: String,
    _ bound: Target.Bound,
    _ text: (Double) -> String
  ) -> Target {
    let finding: Target.Finding =
      readings[reading].map { .measured($0, text($0)) }
      ?? .notMeasured(reason(Key(name: figure, clients: 1)))
    return Target(words, bound, finding)
  }

  /// Why a figure is not there: the run was not asked for it.
  func reason(_ key: Key) -> String {
    if let only = options.only, !key.name.contains(only) { return "--only \(only) leaves it out" }
    return "--clients leaves out \(key.clients)"
  }
}
