/// One side as a graph over source groups, from the groups the desk has seen to the origins.
///
/// Nodes are the side's groups in order of their ids. What counts in the first three tiers, which
/// share one set of edges, is `strict`; the rest counts in `possible` alone.
final class SideGraph: Sendable {
  /// The group of each node, by position in the knowledge base.
  let groups: [Int]
  let strictEdges: Adjacency<Int>
  let otherEdges: Adjacency<Int>
  let isStrictlySeen: [Bool]
  let isSeen: [Bool]
  /// The strictest tier in which a node is an origin.
  let originTiers: [Tier?]

  /// That of a side on which nobody is.
  static let empty = SideGraph()

  private init() {
    (groups, isStrictlySeen, isSeen, originTiers) = ([], [], [], [])
    strictEdges = Adjacency(nodes: 0, pairs: [])
    otherEdges = strictEdges
  }

  init(_ side: Side) {
    var members = GroupMembers(side)
    var edges = EdgeSketch(nodes: members.groups.count)
    for attribution in side.attributions {
      edges.add(attribution, of: side, nodes: &members)
    }
    groups = members.groups
    strictEdges = Adjacency(nodes: groups.count, pairs: edges.strict)
    otherEdges = Adjacency(nodes: groups.count, pairs: edges.other)
    isStrictlySeen = edges.isStrictlySeen
    isSeen = edges.isSeen
    originTiers = edges.originTiers
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

  /// Calls the body with each node that a node cites, in a tier; a node may come more than once.
  @inline(__always)
  func forEachCited(by node: Int, in tier: Tier, _ body: (Int) -> Void) {
    for cited in strictEdges[node] { body(cited) }
    guard tier == .possible else { return }
    for cited in otherEdges[node] { body(cited) }
  }
}

/// The groups of a side, those that speak and those that are cited, as nodes in order.
private struct GroupMembers {
  private(set) var groups: [Int] = []
  private var nodes: [Int]

  init(_ side: Side) {
    let knowledge = side.knowledge
    var isMember = [Bool](filledWith: false, count: knowledge.groups.count)
    for attribution in side.attributions {
      isMember[side.group(of: attribution)] = true
      for citation in side.citations(attribution) where side.isLive(citation) {
        isMember[side.group(of: citation)] = true
      }
    }
    nodes = Array(filledWith: -1, count: knowledge.groups.count)
    for group in isMember.indices where isMember[group] {
      nodes[group] = groups.count
      groups.append(group)
    }
  }

  subscript(group: Int) -> Int { nodes[group] }
}

extension Side {
  /// The group that a citation names.
  func group(of citation: KnownCitation) -> Int {
    switch citation {
    case .attribution(let cited): group(of: cited)
    case .source(let cited): knowledge.groups[cited]
    }
  }
}

/// The edges, seen groups and origins that a side's attributions make.
private struct EdgeSketch {
  private(set) var strict: [(from: Int, to: Int)] = []
  private(set) var other: [(from: Int, to: Int)] = []
  private(set) var isStrictlySeen: [Bool]
  private(set) var isSeen: [Bool]
  private(set) var originTiers: [Tier?]

  init(nodes: Int) {
    isStrictlySeen = Array(filledWith: false, count: nodes)
    isSeen = isStrictlySeen
    originTiers = Array(filledWith: nil, count: nodes)
  }

  mutating func add(_ index: Int, of side: Side, nodes: inout GroupMembers) {
    let attribution = side.knowledge.attributions[index]
    let isRated = side.knowledge.isRated(index)
    let node = nodes[side.group(of: index)]
    if let kind = side.origin(of: index) {
      addOrigin(node, in: kind.tier(rated: isRated))
    }
    if attribution.isSeen {
      isSeen[node] = true
      if isRated { isStrictlySeen[node] = true }
    }
    for citation in side.citations(index) where side.isLive(citation) {
      let isStrict = isRated && side.isFollowed(citation)
      let cited = nodes[side.group(of: citation)]
      if cited != node {
        if isStrict { strict.append((node, cited)) } else { other.append((node, cited)) }
      }
      if let (kind, isRated) = side.quotedOrigin(of: citation) {
        addOrigin(cited, in: isStrict ? kind.tier(rated: isRated) : .possible)
      }
    }
  }

  private mutating func addOrigin(_ node: Int, in tier: Tier) {
    originTiers[node] = min(originTiers[node] ?? tier, tier)
  }
}
