extension KnowledgeFacts {
  /// The facts as they would be after an act, at its most favourable outcome; nil when the act names
  /// something that is not there.
  func after(_ act: Advice.Act, on claim: ClaimID) -> KnowledgeFacts? {
    var changed = self
    switch act {
    case .seeOriginal(let id, knownThrough: _):
      guard let index = changed.index(of: id) else { return nil }
      changed.attributions[index].isSeen = true
    case .rateSource(let id):
      guard let index = changed.sources.firstIndex(where: { $0.id == id }) else { return nil }
      changed.sources[index].reliability = .c
    case .askHowItKnows(let id):
      guard let index = changed.index(of: id) else { return nil }
      changed.attributions[index].basis = .firsthand
    case .traceCitation(let id, let source):
      guard let index = changed.index(of: id) else { return nil }
      let report = changed.attributions[index]
      changed.addFirsthand(source, on: report.claim, isSeen: false)
    case .findIndependentOrigin:
      let source = SourceID(rawValue: (sources.last?.id.rawValue ?? 0) + 1)
      changed.sources.append(
        SourceFacts(id: source, kind: .person, reliability: .c, isNamed: true, partOf: nil)
      )
      changed.addFirsthand(source, on: claim, isSeen: true)
    }
    return changed
  }

  private func index(of id: AttributionID) -> Int? {
    attributions.firstIndex { $0.id == id }
  }

  private mutating func addFirsthand(_ source: SourceID, on claim: ClaimID, isSeen: Bool) {
    attributions.append(
      AttributionFacts(
        id: AttributionID(rawValue: (attributions.last?.id.rawValue ?? 0) + 1),
        claim: claim,
        source: source,
        stance: .asserts,
        at: nil,
        basis: .firsthand,
        cites: [],
        precedes: [],
        isSeen: isSeen,
        isInterested: false,
        isLive: true
      )
    )
  }
}
