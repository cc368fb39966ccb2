/// For each node a row of targets, all rows in one array.
struct Adjacency<Target: Sendable>: Sendable {
  private var starts: [Int]
  private var targets: [Target]

  /// Rows of pairs, each row in the order in which the pairs come.
  init(nodes: Int, pairs: [(from: Int, to: Target)]) {
    starts = Array(filledWith: 0, count: nodes + 1)
    for pair in pairs { starts[pair.from + 1] += 1 }
    for node in 0..<nodes { starts[node + 1] += starts[node] }
    var free = starts
    // Each position is written exactly once below, so what fills them first does not matter.
    targets = pairs.map(\.to)
    for pair in pairs {
      targets[free[pair.from]] = pair.to
      free[pair.from] += 1
    }
  }

  /// The same with one more node, of which nothing is known.
  func appendingNode() -> Adjacency {
    var more = self
    more.starts.append(targets.count)
    return more
  }

  /// The same with one more target, at the end of a node's row.
  func adding(_ target: Target, to node: Int) -> Adjacency {
    var more = self
    more.targets.insert(target, at: starts[node + 1])
    for next in (node + 1)..<starts.count { more.starts[next] += 1 }
    return more
  }

  /// Calls the body with each target of a node, in order, without making a slice.
  @inline(__always)
  func forEach(of node: Int, _ body: (Target) -> Void) {
    for place in starts[node]..<starts[node + 1] { body(targets[place]) }
  }

  subscript(node: Int) -> ArraySlice<Target> { targets[starts[node]..<starts[node + 1]] }

  var nodes: Int { starts.count - 1 }
}
