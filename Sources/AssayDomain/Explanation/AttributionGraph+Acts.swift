import AssayVocabulary

extension AttributionGraph {
  /// Returns the graph after an act with its most favourable result; nil if the act names a source or attribution that
  /// the graph lacks.
  ///
  /// The result shares the layout of this graph, because building that of a large claim takes longer than assessing it.
  func after(_ act: Advice.Act, on claim: ClaimID) -> AttributionGraph? {
    switch act {
    case .seeOriginal(let id, knownThrough: _):
      return changing(id) { $0.isSeen = true }
    case .rateSource(let id):
      guard let index = sourceIDs.index(of: id) else { return nil }
      var sources = sources
      sources[index].reliability = .c
      return AttributionGraph(self, sources: sources, attributions: attributions)
    case .askHowItKnows(let id):
      return changing(id) { $0.basis = .firsthand }
    case .traceCitation(let id, let cited):
      guard let report = attributionIDs.index(of: id), let source = sourceIDs.index(of: cited)
      else { return nil }
      return AttributionGraph(self, adding: .firsthand(source, on: attributions[report].claim))
    case .findIndependentOrigin:
      let source = SourceFacts(
        id: SourceID(rawValue: (sourceIDs.ids.last?.rawValue ?? 0) + 1),
        kind: .person,
        reliability: .c,
        isNamed: true,
        partOf: nil
      )
      guard let index = claimIDs.index(of: claim) else {
        // The other facts in the graph do not affect this claim.
        return AttributionGraph(
          sources: [source],
          attributions: [.origin(source, of: claim)],
          links: []
        )
      }
      var report = KnownAttribution.firsthand(sources.count, on: index)
      report.isSeen = true
      return AttributionGraph(self, adding: report, by: source)
    }
  }

  private func changing(
    _ id: AttributionID,
    _ change: (inout KnownAttribution) -> Void
  ) -> AttributionGraph? {
    guard let index = attributionIDs.index(of: id) else { return nil }
    var attributions = attributions
    change(&attributions[index])
    return AttributionGraph(self, sources: sources, attributions: attributions)
  }
}

extension KnownAttribution {
  /// A firsthand report of a source, which the desk has not seen.
  fileprivate static func firsthand(_ source: Int, on claim: Int) -> KnownAttribution {
    KnownAttribution(
      source: source,
      claim: claim,
      stance: .asserts,
      at: nil,
      basis: .firsthand,
      isSeen: false,
      isInterested: false,
      isLive: true
    )
  }
}

extension AttributionFacts {
  /// A firsthand report of a source, which the desk has seen.
  fileprivate static func origin(_ source: SourceFacts, of claim: ClaimID) -> AttributionFacts {
    var facts = AttributionFacts()
    facts.id = AttributionID(rawValue: 1)
    facts.claim = claim
    facts.source = source.id
    facts.basis = .firsthand
    return facts
  }
}
