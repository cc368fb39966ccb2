/// A list of targets for each node, with all lists in one array.
struct Adjacency<Target: Sendable>: Sendable {
  private var starts: [Int]
  private var targets: [Target]

  /// Each node's list keeps the order of its pairs.
  init(nodes: Int, pairs: [(from: Int, to: Target)]) {
    starts = Array(filledWith: 0, count: nodes + 1)
    for pair in pairs { starts[pair.from + 1] += 1 }
    for node in 0..<nodes { starts[node + 1] += starts[node] }
    var free = starts
    // Each position is written exactly once below, so the initial values do not matter.
    targets = pairs.map(\.to)
    for pair in pairs {
      targets[free[pair.from]] = pair.to
      free[pair.from] += 1
    }
  }

  /// Returns a copy with one more node that has no targets.
  func appendingNode() -> Adjacency {
    var more = self
    more.starts.append(targets.count)
    return more
  }

  /// Returns a copy with one more target at the end of a node's list.
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
