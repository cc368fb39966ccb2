extension SideGraph {
  /// Returns for each node whether a chain from the desk passes it, in a tier.
  func reached(in tier: Tier) -> [Bool] {
    var isReached = [Bool](filledWith: false, count: count)
    var queue: [Int] = []
    for node in 0..<count where isSeen(node, in: tier) {
      isReached[node] = true
      queue.append(node)
    }
    var next = 0
    while next < queue.count {
      forEachCited(by: queue[next], in: tier) { cited in
        guard !isReached[cited] else { return }
        isReached[cited] = true
        queue.append(cited)
      }
      next += 1
    }
    return isReached
  }

  /// Returns the nodes whose origins traced chains reach.
  func roots() -> [Int] {
    let isReached = reached(in: .traced)
    return (0..<count).filter { isReached[$0] && isOrigin($0, in: .traced) }
  }

  /// Returns how many nodes the desk has seen, in a tier.
  func seenCount(in tier: Tier) -> Int {
    (0..<count).count { isSeen($0, in: tier) }
  }

  /// Whether the reports that the desk can follow cite each other in a circle.
  func hasCircle() -> Bool {
    let isReached = reached(in: .possible)
    var waitsFor = [Int](filledWith: 0, count: count)
    for node in 0..<count where isReached[node] {
      forEachCited(by: node, in: .possible) { waitsFor[$0] += 1 }
    }
    var free = (0..<count).filter { isReached[$0] && waitsFor[$0] == 0 }
    var next = 0
    while next < free.count {
      forEachCited(by: free[next], in: .possible) { cited in
        waitsFor[cited] -= 1
        if waitsFor[cited] == 0 { free.append(cited) }
      }
      next += 1
    }
    return free.count < isReached.count { $0 }
  }

  /// Returns a shortest path from a node that the desk has seen to one that the test accepts, in a tier.
  func shortestPath(in tier: Tier, to accepts: (Int) -> Bool) -> [Int]? {
    var cameFrom = [Int](filledWith: -1, count: count)
    var queue = (0..<count).filter { isSeen($0, in: tier) }
    for node in queue { cameFrom[node] = node }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      if accepts(node) { return Self.path(to: node, cameFrom) }
      forEachCited(by: node, in: tier) { cited in
        guard cameFrom[cited] < 0 else { return }
        cameFrom[cited] = node
        queue.append(cited)
      }
      next += 1
    }
    return nil
  }

  static func path(to node: Int, _ cameFrom: [Int]) -> [Int] {
    var path = [node]
    while let last = path.last, cameFrom[last] != last { path.append(cameFrom[last]) }
    return path.reversed()
  }
}
