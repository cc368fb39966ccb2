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

  /// Returns the group sources of some nodes of the graph.
  func sources(_ nodes: [Int]) -> [SourceID] {
    nodes.map { side.attributionGraph.sourceIDs[graph.groups[$0]] }
  }
}
