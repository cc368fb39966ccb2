extension SideGraph {
  /// The nodes that every chain of a tier passes, where the tier has a chain.
  ///
  /// Only nodes on any one chain can be such. Walking it from the desk, a node is one when nothing
  /// before it leads past it; each node and edge is looked at once, so this is O(edges).
  func singlePoints(in tier: Tier) -> [Int] {
    guard let chain = shortestPath(in: tier, to: { isOrigin($0, in: tier) }) else { return [] }
    var places = [Int](filledWith: -1, count: count)
    for (place, node) in chain.enumerated() { places[node] = place }
    var isExplored = [Bool](filledWith: false, count: count)
    var furthest = 0
    var points: [Int] = []

    /// Goes wherever one can from some nodes without setting foot on the chain.
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
