package import AssayVocabulary

/// The attributions and links behind the paths that count at least as vouched, on which a verdict on a claim rests.
package struct VerdictFoundation: Hashable, Sendable {
  package fileprivate(set) var attributions: Set<AttributionID> = []
  /// The links by which these attributions count for the claim.
  package fileprivate(set) var links: Set<LinkFacts> = []

  package init() {}

  /// Whether a live link, with its ends moved to the survivors of merges, is one of them.
  package func contains(_ link: LinkFacts) -> Bool {
    if links.contains(link) { return true }
    guard link.kind == .contradicts else { return false }
    return links.contains(LinkFacts(from: link.to, to: link.from, kind: link.kind, isLive: true))
  }

  fileprivate mutating func add(_ from: ClaimID, _ kind: LinkKind, _ to: ClaimID) {
    links.insert(LinkFacts(from: from, to: to, kind: kind, isLive: true))
  }
}

extension AttributionGraph {
  /// Returns what a verdict on a claim rests on, of the sides that matter to it.
  ///
  /// An attribution belongs to it if it gives a path that counts at least as vouched a step or its end; a link belongs to
  /// it if such an attribution counts for the claim through it.
  package func foundation(of claim: ClaimID, for verdict: Verdict) -> VerdictFoundation {
    var foundation = VerdictFoundation()
    guard let index = claimIDs.index(of: claim) else { return foundation }
    let weighs = verdict.weighs
    var supporting: [Int] = []
    var opposing: [Int] = []
    if weighs.support {
      let support = SideReading(support(of: index))
      supporting = counted(support)
      for other in corroborating(index, support: support) {
        foundation.add(other, .corroborates, claim)
      }
    }
    if weighs.opposition { opposing = counted(SideReading(opposition(to: index))) }
    foundation.attributions = Set((supporting + opposing).map { attributionIDs[$0] })
    let leading = links.leading(
      to: index,
      supporting: supporting.map { attributions[$0].claim },
      opposing: opposing.map { attributions[$0].claim }
    )
    for link in leading { foundation.add(claimIDs[link.from], link.kind, claimIDs[link.to]) }
    return foundation
  }

  /// Returns the attributions of a side that give a path which counts at least as vouched a step or its end.
  private func counted(_ reading: SideReading) -> [Int] {
    let (side, graph) = (reading.side, reading.graph)
    let leads = graph.onPaths(in: .vouched)
    var nodes = [Int](filledWith: -1, count: groups.count)
    for (node, group) in graph.groups.enumerated() { nodes[group] = node }
    func isOnPath(_ group: Int) -> Bool { nodes[group] >= 0 && leads[nodes[group]] }
    return side.attributions.filter { report in
      guard isOnPath(side.group(of: report)) else { return false }
      let isRated = isRated(report)
      if let kind = side.origin(of: report) { return kind.tier(rated: isRated) <= .vouched }
      guard isRated else { return false }
      if attributions[report].isSeen { return true }
      return side.citations(report).contains { cited in
        side.isLive(cited) && side.isTraced(cited) && isOnPath(side.group(of: cited))
      }
    }
  }
}

extension SideGraph {
  /// Returns for each node whether a chain from the desk to an origin passes it, in a tier.
  fileprivate func onPaths(in tier: Tier) -> [Bool] {
    var leads = (0..<count).map { isOrigin($0, in: tier) }
    var citing = [[Int]](filledWith: [], count: count)
    for node in 0..<count { forEachCited(by: node, in: tier) { citing[$0].append(node) } }
    var queue = (0..<count).filter { leads[$0] }
    var next = 0
    while next < queue.count {
      for node in citing[queue[next]] where !leads[node] {
        leads[node] = true
        queue.append(node)
      }
      next += 1
    }
    return zip(reached(in: tier), leads).map { $0 && $1 }
  }
}

extension Verdict {
  /// Which sides of a claim the verdict rests on.
  fileprivate var weighs: (support: Bool, opposition: Bool) {
    switch self {
    case .confirmed, .corroborated: (true, false)
    case .refuted: (false, true)
    case .disputed, .misleading, .outdated, .unverifiable: (true, true)
    case .notCheckable: (false, false)
    }
  }
}
