import AssayVocabulary

/// The attributions that speak for a claim, or those that speak against it.
///
/// A class, as are the knowledge and the graph: they are handed on very often, and each copy of a value would count
/// references to all that it holds.
final class Side: Sendable {
  let attributionGraph: AttributionGraph
  let claims: ClaimSet
  /// Positions in the order of the ids, each once.
  let attributions: [Int]
  private let isChosen: [Bool]
  private let hasSpoken: [Bool]
  private let hasLive: [Bool]

  init(_ attributionGraph: AttributionGraph, claims: ClaimSet, attributions unsorted: [Int]) {
    self.attributionGraph = attributionGraph
    self.claims = claims
    guard !unsorted.isEmpty else {
      // Nothing is asked of a side on which nobody is, as it is for most claims that of those who oppose them.
      (attributions, isChosen, hasSpoken, hasLive) = ([], [], [], [])
      return
    }
    var isChosen = [Bool](filledWith: false, count: attributionGraph.attributions.count)
    var chosen: [Int] = []
    // Those of a single claim come in order.
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
    self.isChosen = isChosen
    self.hasSpoken = hasSpoken
    self.hasLive = hasLive
  }

  func contains(_ attribution: Int) -> Bool { !attributions.isEmpty && isChosen[attribution] }

  /// Whether the source ever had an attribution of its own on these claims, withdrawn ones included; asked only of sides
  /// with attributions.
  func hasSpoken(_ source: Int) -> Bool { hasSpoken[source] }

  /// What an attribution cites, empty unless that is its basis.
  func citations(_ attribution: Int) -> ArraySlice<KnownCitation> {
    attributionGraph.attributions[attribution].basis == .cites
      ? attributionGraph.cites[attribution] : []
  }

  /// Calls the body with each of these.
  @inline(__always)
  func forEachCitation(of attribution: Int, _ body: (KnownCitation) -> Void) {
    guard attributionGraph.attributions[attribution].basis == .cites else { return }
    attributionGraph.cites.forEach(of: attribution, body)
  }

  /// Whether a citation still leads to somebody on this side.
  func isLive(_ citation: KnownCitation) -> Bool {
    switch citation {
    case .attribution(let cited): isChosen[cited]
    case .source(let cited): !isSilenced(cited)
    }
  }

  /// Whether what is cited was withdrawn, on whatever claim it was.
  func isWithdrawn(_ citation: KnownCitation) -> Bool {
    switch citation {
    case .attribution(let cited): !attributionGraph.attributions[cited].isLive
    case .source(let cited): isSilenced(cited)
    }
  }

  /// Whether the source spoke on these claims and has withdrawn all of it.
  private func isSilenced(_ source: Int) -> Bool { hasSpoken[source] && !hasLive[source] }

  /// The group that speaks in an attribution.
  func group(of attribution: Int) -> Int {
    attributionGraph.groups[attributionGraph.attributions[attribution].source]
  }
}
