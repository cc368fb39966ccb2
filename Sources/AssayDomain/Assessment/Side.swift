import AssayVocabulary

/// The attributions that support a claim, or those that oppose it.
///
/// Sides, attribution graphs and side graphs are classes because they are passed very often, and copying a value would
/// retain everything that it holds.
final class Side: Sendable {
  let attributionGraph: AttributionGraph
  let claims: ClaimSet
  /// The positions of the attributions in the order of their ids, each once.
  let attributions: [Int]
  private let isChosen: [Bool]
  private let hasSpoken: [Bool]
  private let hasLive: [Bool]
  /// The group that each group of sources is counted as: groups that made one statement jointly are one voice.
  private let voices: [Int]?

  init(_ attributionGraph: AttributionGraph, claims: ClaimSet, attributions unsorted: [Int]) {
    self.attributionGraph = attributionGraph
    self.claims = claims
    guard !unsorted.isEmpty else {
      // An empty side is never queried; for most claims the opposition is one.
      (attributions, isChosen, hasSpoken, hasLive, voices) = ([], [], [], [], nil)
      return
    }
    var isChosen = [Bool](filledWith: false, count: attributionGraph.attributions.count)
    var chosen: [Int] = []
    // The attributions of a single claim are sorted already.
    let isInOrder = zip(unsorted, unsorted.dropFirst()).allSatisfy { $0 < $1 }
    for attribution in isInOrder ? unsorted : unsorted.sorted() where !isChosen[attribution] {
      isChosen[attribution] = true
      chosen.append(attribution)
    }
    var hasSpoken = [Bool](filledWith: false, count: attributionGraph.sources.count)
    var hasLive = hasSpoken
    for claim in claims.members {
      attributionGraph.attributionsOn.forEach(of: claim) { index in
        let attribution = attributionGraph.attributions[index]
        hasSpoken[attribution.source] = true
        if attribution.isLive { hasLive[attribution.source] = true }
      }
    }
    attributions = chosen
    voices = attributionGraph.hasJoint ? Self.voices(of: chosen, isChosen, attributionGraph) : nil
    self.isChosen = isChosen
    self.hasSpoken = hasSpoken
    self.hasLive = hasLive
  }

  func contains(_ attribution: Int) -> Bool { !attributions.isEmpty && isChosen[attribution] }

  /// Whether the source ever had an attribution of its own on these claims, withdrawn ones included; only valid for a
  /// side with attributions.
  func hasSpoken(_ source: Int) -> Bool { hasSpoken[source] }

  /// The citations of an attribution, empty unless its basis is `cites`.
  func citations(_ attribution: Int) -> ArraySlice<KnownCitation> {
    attributionGraph.attributions[attribution].citesOthers
      ? attributionGraph.cites[attribution] : []
  }

  /// Calls the body with each citation of an attribution.
  @inline(__always)
  func forEachCitation(of attribution: Int, _ body: (KnownCitation) -> Void) {
    guard attributionGraph.attributions[attribution].citesOthers else { return }
    attributionGraph.cites.forEach(of: attribution, body)
  }

  /// Whether a citation leads to a live attribution or source on this side.
  func isLive(_ citation: KnownCitation) -> Bool {
    switch citation {
    case .attribution(let cited): isChosen[cited]
    case .source(let cited): !hasOnlyWithdrawn(cited)
    }
  }

  /// Whether the cited attribution was withdrawn, on whatever claim it was.
  func isWithdrawn(_ citation: KnownCitation) -> Bool {
    switch citation {
    case .attribution(let cited): !attributionGraph.attributions[cited].isLive
    case .source(let cited): hasOnlyWithdrawn(cited)
    }
  }

  /// Whether the source spoke on these claims and has withdrawn all its attributions.
  private func hasOnlyWithdrawn(_ source: Int) -> Bool { hasSpoken[source] && !hasLive[source] }

  /// The group of an attribution's source, as it is counted on this side.
  @inline(__always)
  func group(of attribution: Int) -> Int {
    voice(ofSource: attributionGraph.attributions[attribution].source)
  }

  /// The group of a source, as it is counted on this side.
  @inline(__always)
  func voice(ofSource source: Int) -> Int {
    let group = attributionGraph.groups[source]
    return voices?[group] ?? group
  }

  /// Joins the groups of attributions that made one statement; each is counted as the first of its group.
  private static func voices(
    of chosen: [Int],
    _ isChosen: [Bool],
    _ graph: AttributionGraph
  ) -> [Int] {
    var voices = Array(graph.groups.indices)
    func root(of group: Int) -> Int {
      var group = group
      while voices[group] != group { group = voices[group] }
      return group
    }
    for attribution in chosen {
      for other in graph.joint[attribution] where isChosen[other] {
        let (one, two) = (
          root(of: graph.groups[graph.attributions[attribution].source]),
          root(of: graph.groups[graph.attributions[other].source])
        )
        voices[max(one, two)] = min(one, two)
      }
    }
    return voices.indices.map(root)
  }
}
