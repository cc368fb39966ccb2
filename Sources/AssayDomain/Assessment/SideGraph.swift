/// One side as a graph of source groups, from the groups that the desk has seen to the origins.
///
/// Nodes are the side's groups in the order of their ids. Edges that count in the first three tiers are `strict`; the
/// other edges count in `possible` alone.
final class SideGraph: Sendable {
  /// The group of each node, by its position in the attribution graph.
  let groups: [Int]
  let strictEdges: Adjacency<Int>
  let otherEdges: Adjacency<Int>
  let isStrictlySeen: [Bool]
  let isSeen: [Bool]
  /// The strictest tier in which a node is an origin.
  let originTiers: [Tier?]

  /// The graph of a side without attributions.
  static let empty = SideGraph()

  private init() {
    (groups, isStrictlySeen, isSeen, originTiers) = ([], [], [], [])
    strictEdges = Adjacency(nodes: 0, pairs: [])
    otherEdges = strictEdges
  }

  init(_ side: Side) {
    var sketch = GraphSketch(groups: side.attributionGraph.groups.count)
    for attribution in side.attributions { sketch.add(attribution, of: side) }
    groups = sketch.isMember.indices.filter { sketch.isMember[$0] }
    var nodes = [Int](filledWith: -1, count: sketch.isMember.count)
    for (node, group) in groups.enumerated() { nodes[group] = node }
    strictEdges = Adjacency(nodes: groups.count, pairs: sketch.strict.between(nodes))
    otherEdges = Adjacency(nodes: groups.count, pairs: sketch.other.between(nodes))
    isStrictlySeen = groups.map { sketch.isStrictlySeen[$0] }
    isSeen = groups.map { sketch.isSeen[$0] }
    originTiers = groups.map { sketch.originTiers[$0] }
  }

  var count: Int { groups.count }

  /// Whether the desk has seen a node's original, in a tier.
  func isSeen(_ node: Int, in tier: Tier) -> Bool {
    tier == .possible ? isSeen[node] : isStrictlySeen[node]
  }

  /// Whether chains may end at a node, in a tier.
  func isOrigin(_ node: Int, in tier: Tier) -> Bool {
    originTiers[node].map { $0 <= tier } ?? false
  }

  /// Calls the body with each node that a node cites, in a tier; nodes can repeat.
  @inline(__always)
  func forEachCited(by node: Int, in tier: Tier, _ body: (Int) -> Void) {
    strictEdges.forEach(of: node, body)
    if tier == .possible { otherEdges.forEach(of: node, body) }
  }
}

extension Side {
  /// The group that a citation names.
  func group(of citation: KnownCitation) -> Int {
    switch citation {
    case .attribution(let cited): group(of: cited)
    case .source(let cited): voice(ofSource: cited)
    }
  }
}

/// The edges, seen groups and origins of a side's attributions, by the positions of groups.
private struct GraphSketch {
  private(set) var strict: [(from: Int, to: Int)] = []
  private(set) var other: [(from: Int, to: Int)] = []
  /// Whether a group speaks or is cited.
  private(set) var isMember: [Bool]
  private(set) var isStrictlySeen: [Bool]
  private(set) var isSeen: [Bool]
  private(set) var originTiers: [Tier?]

  init(groups: Int) {
    isMember = Array(filledWith: false, count: groups)
    isStrictlySeen = isMember
    isSeen = isMember
    originTiers = Array(filledWith: nil, count: groups)
  }

  mutating func add(_ index: Int, of side: Side) {
    let attribution = side.attributionGraph.attributions[index]
    let isRated = side.attributionGraph.isRated(index)
    let group = side.group(of: index)
    isMember[group] = true
    if let kind = side.origin(of: index) {
      addOrigin(group, in: kind.tier(rated: isRated))
    }
    if attribution.isSeen {
      isSeen[group] = true
      if isRated { isStrictlySeen[group] = true }
    }
    side.forEachCitation(of: index) { citation in
      guard side.isLive(citation) else { return }
      let isStrict = isRated && side.isTraced(citation)
      let cited = side.group(of: citation)
      isMember[cited] = true
      if cited != group {
        if isStrict { strict.append((group, cited)) } else { other.append((group, cited)) }
      }
      if let (kind, isRated) = side.quotedOrigin(of: citation) {
        addOrigin(cited, in: isStrict ? kind.tier(rated: isRated) : .possible)
      }
    }
  }

  private mutating func addOrigin(_ group: Int, in tier: Tier) {
    originTiers[group] = min(originTiers[group] ?? tier, tier)
  }
}

extension [(from: Int, to: Int)] {
  /// Converts edges between groups to edges between their nodes.
  fileprivate func between(_ nodes: [Int]) -> [(from: Int, to: Int)] {
    map { (from: nodes[$0.from], to: nodes[$0.to]) }
  }
}
