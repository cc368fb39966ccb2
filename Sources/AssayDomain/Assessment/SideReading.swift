import AssayVocabulary

/// One side with its graph and its counts.
struct SideReading: Sendable {
  let side: Side
  let graph: SideGraph
  let tiers: TierCounts

  init(_ side: Side) {
    self.side = side
    graph = side.attributions.isEmpty ? .empty : SideGraph(side)
    tiers = TierCounts(graph)
  }

  /// The sources that nodes of the graph stand for.
  func sources(_ nodes: [Int]) -> [SourceID] {
    nodes.map { side.attributionGraph.sourceIDs[graph.groups[$0]] }
  }

  /// The nodes whose loss leaves nothing in the strictest tier that is not zero.
  func singlePoints() -> [Int] {
    let tier = tiers.strongest
    return tiers[tier] == 1 ? graph.singlePoints(in: tier) : []
  }
}
