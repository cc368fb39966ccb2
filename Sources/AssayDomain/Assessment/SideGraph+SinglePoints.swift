extension SideGraph {
  /// Returns the nodes that every chain of a tier passes; empty if the tier has no chain.
  ///
  /// Only nodes on one chosen chain qualify. On a walk along it from the desk, a node qualifies if nothing before it
  /// leads past it; each node and edge is visited once, so this is O(edges).
  func singlePoints(in tier: Tier) -> [Int] {
    guard let chain = shortestPath(in: tier, to: { isOrigin($0, in: tier) }) else { return [] }
    var places = [Int](filledWith: -1, count: count)
    for (place, node) in chain.enumerated() { places[node] = place }
    var isExplored = [Bool](filledWith: false, count: count)
    var furthest = 0
    var points: [Int] = []

    /// Explores the graph from some nodes without entering nodes of the chain.
    func explore(_ starts: [Int]) {
      var open = starts
      while let node = open.popLast() {
        if isOrigin(node, in: tier) { furthest = chain.count }
        forEachCited(by: node, in: tier) { cited in
          if places[cited] >= 0 {
            furthest = max(furthest, places[cited])
          } else if !isExplored[cited] {
            isExplored[cited] = true
            open.append(cited)
          }
        }
      }
    }

    let seen = (0..<count).filter { isSeen($0, in: tier) }
    for node in seen { furthest = max(furthest, places[node]) }
    for node in seen where places[node] < 0 { isExplored[node] = true }
    explore(seen.filter { places[$0] < 0 })
    for (place, node) in chain.enumerated() {
      if furthest <= place { points.append(node) }
      explore([node])
    }
    return points.sorted()
  }
}
