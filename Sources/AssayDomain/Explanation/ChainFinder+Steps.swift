/// A group's report or quotation that makes the group an origin.
struct ChainOrigin {
  let source: Int
  let report: Int?
  let kind: OriginKind
  let tier: Tier
}

extension ChainFinder {
  /// Returns the report by which one group cites the next, and the cited report of the next group.
  ///
  /// Prefers the report that the previous step cites (at the start of the chain, one that the desk has seen), then the
  /// least id.
  func step(
    from node: Int,
    to next: Int,
    isStrict: Bool,
    isFirst: Bool,
    _ expected: Int?
  ) -> (report: Int, cited: Int?)? {
    let attributionGraph = side.attributionGraph
    var best: (report: Int, cited: Int?, rank: Int)?
    for report in reports[node] where !isStrict || attributionGraph.isRated(report) {
      for citation in side.citations(report) where side.isLive(citation) {
        guard side.group(of: citation) == graph.groups[next],
          !isStrict || side.isTraced(citation)
        else { continue }
        let isPreferred =
          isFirst
          ? attributionGraph.attributions[report].isSeen : expected == nil || report == expected
        let rank = isPreferred ? 0 : 1
        if best.map({ rank < $0.rank }) ?? true { best = (report, citation.attribution, rank) }
      }
    }
    return best.map { ($0.report, $0.cited) }
  }

  /// Returns a group's preferred origin: the strictest tier first, then the report that the previous step cites, then
  /// one that the desk has seen, then a report before a quotation, then the least id.
  func origin(at node: Int, _ expected: Int?) -> ChainOrigin? {
    var best: (origin: ChainOrigin, rank: [Int])?
    func offer(_ origin: ChainOrigin, _ rank: [Int]) {
      let rank = [origin.tier.rawValue] + rank
      if best.map({ rank.lexicographicallyPrecedes($0.rank) }) ?? true { best = (origin, rank) }
    }
    let attributionGraph = side.attributionGraph
    for report in reports[node] {
      guard let kind = side.origin(of: report) else { continue }
      let attribution = attributionGraph.attributions[report]
      let tier = kind.tier(rated: attributionGraph.isRated(report))
      offer(
        ChainOrigin(source: attribution.source, report: report, kind: kind, tier: tier),
        [report == expected ? 0 : 1, attribution.isSeen ? 0 : 1, 0, report]
      )
    }
    for quotation in quotations[node] {
      let citation = KnownCitation.source(quotation.source)
      guard let (kind, isRated) = side.quotedOrigin(of: citation) else { continue }
      let isCounted = attributionGraph.isRated(quotation.report) && side.isTraced(citation)
      let tier = isCounted ? kind.tier(rated: isRated) : .possible
      offer(
        ChainOrigin(source: quotation.source, report: nil, kind: kind, tier: tier),
        [expected == nil ? 0 : 1, 1, 1, quotation.source]
      )
    }
    return best?.origin
  }
}

extension KnownCitation {
  /// The cited attribution; nil if a source is cited.
  var attribution: Int? {
    if case .attribution(let cited) = self { cited } else { nil }
  }
}
