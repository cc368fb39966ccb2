/// How many disjoint paths a side has in each tier.
struct TierCounts: Hashable, Sendable {
  private(set) var counts: Counts
  private(set) var traced: Int

  init(_ graph: SideGraph) {
    var found = Array(filledWith: 0, count: Tier.allCases.count)
    // Most sides have at most one group, whose path needs no search.
    if graph.count == 1 {
      for tier in Tier.allCases where graph.isSeen(0, in: tier) && graph.isOrigin(0, in: tier) {
        found[tier.rawValue] = 1
      }
    } else if graph.count > 1 {
      var tiers = TierFlow(graph)
      for tier in Tier.allCases {
        tiers.widen(to: tier)
        found[tier.rawValue] = tiers.flow.count
      }
    }
    counts = Counts(
      independent: found[Tier.independent.rawValue],
      vouched: found[Tier.vouched.rawValue],
      possible: found[Tier.possible.rawValue]
    )
    traced = found[Tier.traced.rawValue]
  }

  /// The counts with one more path that counts in every tier and shares no group with another.
  var withOneMore: TierCounts {
    var more = self
    more.counts = Counts(
      independent: counts.independent + 1,
      vouched: counts.vouched + 1,
      possible: counts.possible + 1
    )
    more.traced += 1
    return more
  }

  /// The strictest shown tier with a nonzero count, `possible` if all are zero.
  var strongest: Tier {
    if counts.independent > 0 { return .independent }
    return counts.vouched > 0 ? .vouched : .possible
  }

  subscript(tier: Tier) -> Int {
    switch tier {
    case .independent: counts.independent
    case .traced: traced
    case .vouched: counts.vouched
    case .possible: counts.possible
    }
  }
}

/// The disjoint paths of a side, computed tier by tier.
struct TierFlow: Sendable {
  private let graph: SideGraph
  private(set) var flow: DisjointPaths

  /// Starts without the paths of any tier.
  init(_ graph: SideGraph) {
    self.graph = graph
    flow = DisjointPaths(groups: graph.count)
    for node in 0..<graph.count {
      if graph.isStrictlySeen[node] { flow.addSeen(node) }
      graph.strictEdges.forEach(of: node) { flow.addCitation(from: node, to: $0) }
    }
  }

  /// Adds the paths of a tier; tiers must be added in order.
  mutating func widen(to tier: Tier) {
    for node in 0..<graph.count where graph.originTiers[node] == tier { flow.addOrigin(node) }
    if tier == .possible {
      for node in 0..<graph.count {
        if graph.isSeen[node], !graph.isStrictlySeen[node] { flow.addSeen(node) }
        graph.otherEdges.forEach(of: node) { flow.addCitation(from: node, to: $0) }
      }
    }
    flow.widen()
  }
}
