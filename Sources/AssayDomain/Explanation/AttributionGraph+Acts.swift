import AssayVocabulary

extension AttributionGraph {
  /// What would be known after an act, at its most favourable outcome; nil when the act names something that is not
  /// there.
  ///
  /// It shares the layout of what is known now, as large claims would take longer to be laid out than to be assessed.
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
        // Nothing else that is known has to do with it.
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
  /// A source's own report, which the desk has not seen.
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
  /// A source's own report, which the desk has seen.
  fileprivate static func origin(_ source: SourceFacts, of claim: ClaimID) -> AttributionFacts {
    var facts = AttributionFacts()
    facts.id = AttributionID(rawValue: 1)
    facts.claim = claim
    facts.source = source.id
    facts.basis = .firsthand
    return facts
  }
}
