import AssayVocabulary

/// Finds the chains of one side that an explanation shows.
struct ChainFinder {
  /// How many chains an explanation shows at most.
  static let maximumChains = 50

  let side: Side
  let graph: SideGraph
  /// The reports of each node's group.
  let reports: Adjacency<Int>
  /// The reports that quote a source of each node's group, without citing an attribution.
  let quotations: Adjacency<Quotation>

  struct Quotation {
    let report: Int
    let source: Int
  }

  init(_ reading: SideReading) {
    let (side, graph) = (reading.side, reading.graph)
    var nodes = [Int](filledWith: -1, count: side.attributionGraph.groups.count)
    for (node, group) in graph.groups.enumerated() { nodes[group] = node }
    var quotations: [(from: Int, to: Quotation)] = []
    for report in side.attributions {
      for case .source(let cited) in side.citations(report) where side.isLive(.source(cited)) {
        let node = nodes[side.voice(ofSource: cited)]
        quotations.append((node, Quotation(report: report, source: cited)))
      }
    }
    self.side = side
    self.graph = graph
    self.quotations = Adjacency(nodes: graph.count, pairs: quotations)
    reports = Adjacency(
      nodes: graph.count,
      pairs: side.attributions.map { (from: nodes[side.group(of: $0)], to: $0) }
    )
  }

  /// Returns the chains of the side, strictest tier first.
  ///
  /// They are the disjoint paths behind each count, then a shortest path to every other origin, then alone each origin
  /// that no seen report leads to.
  func chains() -> [Chain] {
    guard graph.count > 0 else { return [] }
    var chains: [Chain] = []
    var isShown = [Bool](filledWith: false, count: graph.count)
    let counted = countedPaths()
    for path in counted + paths(toOriginsBeside: counted) {
      guard chains.count < Self.maximumChains, let last = path.last else { break }
      isShown[last] = true
      let chain = chain(path)
      if !chains.contains(chain) { chains.append(chain) }
    }
    for node in 0..<graph.count where !isShown[node] && graph.originTiers[node] != nil {
      guard chains.count < Self.maximumChains else { break }
      chains.append(unseenChain(node))
    }
    return chains.enumerated()
      .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element)
  }

  /// Returns the disjoint paths that each tier counts, tier by tier.
  private func countedPaths() -> [[Int]] {
    var tiers = TierFlow(graph)
    var paths: [[Int]] = []
    var isKnown: Set<[Int]> = []
    for tier in Tier.allCases {
      tiers.widen(to: tier)
      paths += tiers.flow.paths().filter { isKnown.insert($0).inserted }
    }
    return paths
  }

  /// Returns a shortest path to each other origin, in the strictest tier that reaches it; also to an origin whose
  /// counted path counts only in `possible` though a stricter path exists.
  private func paths(toOriginsBeside counted: [[Int]]) -> [[Int]] {
    let ends = Set(counted.compactMap(\.last))
    let strictEnds = Set(counted.filter(counts(strictly:)).compactMap(\.last))
    var paths: [[Int]] = []
    for node in 0..<graph.count where !strictEnds.contains(node) {
      guard counted.count + paths.count < Self.maximumChains else { break }
      guard let tier = graph.originTiers[node] else { continue }
      if let path = graph.shortestPath(in: tier, to: { $0 == node }) {
        if tier < .possible || !ends.contains(node) { paths.append(path) }
      } else if !ends.contains(node),
        let path = graph.shortestPath(in: .possible, to: { $0 == node })
      {
        paths.append(path)
      }
    }
    return paths
  }

  private func chain(_ path: [Int]) -> Chain {
    let isStrict = counts(strictly: path)
    var sources: [SourceID] = []
    var attributions: [AttributionID] = []
    var cited: Int?
    for place in path.indices.dropLast() {
      guard
        let step = step(
          from: path[place],
          to: path[place + 1],
          isStrict: isStrict,
          isFirst: place == 0,
          cited
        )
      else { preconditionFailure("every edge of the graph is made by an attribution") }
      sources.append(speaker(of: step.report))
      attributions.append(side.attributionGraph.attributionIDs[step.report])
      cited = step.cited
    }
    guard let origin = path.last.flatMap({ origin(at: $0, cited) }) else {
      preconditionFailure("every path ends at an origin")
    }
    sources.append(side.attributionGraph.sourceIDs[origin.source])
    if let report = origin.report {
      attributions.append(side.attributionGraph.attributionIDs[report])
    }
    return Chain(
      sources: sources,
      attributions: attributions,
      originKind: origin.kind,
      tier: isStrict ? origin.tier : .possible
    )
  }

  /// Returns a chain of a single origin that no seen report leads to.
  private func unseenChain(_ node: Int) -> Chain {
    guard let origin = origin(at: node, nil) else {
      preconditionFailure("the node is an origin")
    }
    return Chain(
      sources: [side.attributionGraph.sourceIDs[origin.source]],
      attributions: origin.report.map { [side.attributionGraph.attributionIDs[$0]] } ?? [],
      originKind: origin.kind,
      tier: nil
    )
  }

  /// Whether a path counts in a tier above `possible`.
  private func counts(strictly path: [Int]) -> Bool {
    guard let first = path.first, let last = path.last, graph.isStrictlySeen[first],
      graph.isOrigin(last, in: .vouched)
    else { return false }
    return zip(path, path.dropFirst()).allSatisfy { from, to in
      graph.strictEdges[from].contains(to)
    }
  }

  private func speaker(of report: Int) -> SourceID {
    side.attributionGraph.sourceIDs[side.attributionGraph.attributions[report].source]
  }
}

extension Chain {
  /// Orders chains by tier, strictest first; chains that no seen report leads to come last.
  fileprivate var order: Int { tier?.rawValue ?? Tier.allCases.count }
}
