import AssayVocabulary

extension AttributionGraph {
  /// How many acts are tried at most for one explanation.
  static let maximumTries = 50
  /// How many attributions may be reassessed over all tries, which bounds the time for large claims.
  static let maximumTriedAttributions = 20_000

  /// Returns the acts that would help, found by trying each.
  ///
  /// Seeing originals comes first and finding a new source last. In between, acts that improve the digit come first, then
  /// those that raise the independent count, then the vouched count. `support` and `opposition` are the claim's sides, nil if the claim is not in the
  /// graph.
  func advice(
    on claim: ClaimID,
    _ support: SideReading?,
    _ opposition: SideReading?,
    now: Assessment
  ) -> [Advice] {
    let tries = min(
      Self.maximumTries,
      max(5, Self.maximumTriedAttributions / max(1, attributions.count))
    )
    let known = (support.map { acts($0.side, each: tries / 5) } ?? [])
      .filter { act in support.map { !changesNothing(act, $0) } ?? true }
      .compactMap { attempt($0, on: claim, now: now) }
      .enumerated()
      .sorted { one, other in
        (one.element.advice.rank, one.element.gain, one.element.advice.credibility, one.offset)
          < (
            other.element.advice.rank, other.element.gain, other.element.advice.credibility,
            other.offset
          )
      }
      .map(\.element.advice)
    let new = withNewOrigin(on: claim, support, opposition)
    return known + (new.gain(over: now) == nil ? [] : [new])
  }

  /// Whether an act is known, without trying it, to leave the counts and the digit unchanged.
  ///
  /// If there are links, a report may also be on other sides, so the answer is false.
  func changesNothing(_ act: Advice.Act, _ support: SideReading) -> Bool {
    guard links.isEmpty else { return false }
    let graph = support.graph
    switch act {
    case .seeOriginal(let id, knownThrough: _):
      guard let (report, node) = place(of: id, on: support) else { return false }
      return isRated(report) ? graph.isStrictlySeen[node] : graph.isSeen[node]
    case .askHowItKnows(let id):
      guard let (report, node) = place(of: id, on: support),
        attributions[report].hasUnknownBasis
      else { return false }
      let kind: OriginKind = sources[attributions[report].source].isNamed ? .named : .unnamed
      return graph.isOrigin(node, in: kind.tier(rated: isRated(report)))
    case .rateSource, .traceCitation, .findIndependentOrigin: return false
    }
  }

  /// Returns the position of a side's report among the attributions, and the node of its group.
  private func place(
    of id: AttributionID,
    on support: SideReading
  ) -> (report: Int, node: Int)? {
    guard let report = attributionIDs.index(of: id), support.side.contains(report) else {
      return nil
    }
    let group = support.side.group(of: report)
    return support.graph.groups.firstIndex(of: group).map { (report, $0) }
  }

  /// Returns the expected result of one more named, rated source with a seen firsthand report.
  ///
  /// Such a report is a chain of its own in every tier, and without links it has no other effect.
  private func withNewOrigin(
    on claim: ClaimID,
    _ support: SideReading?,
    _ opposition: SideReading?
  ) -> Advice {
    let act = Advice.Act.findIndependentOrigin
    if links.isEmpty, let support, let opposition {
      let tiers = support.tiers.withOneMore
      let credibility = Credibility(
        support: tiers,
        opposition: opposition.tiers.counts,
        isEchoed: !support.graph.roots().isEmpty
      )
      return Advice(act: act, credibility: credibility.digit, counts: tiers.counts)
    }
    guard let then = after(act, on: claim)?.outlook(of: claim) else {
      preconditionFailure("somebody new can always be found")
    }
    return Advice(act: act, credibility: then.credibility, counts: then.counts)
  }

  /// Returns the result of an act; nil if it improves nothing.
  private func attempt(
    _ act: Advice.Act,
    on claim: ClaimID,
    now: Assessment
  ) -> (advice: Advice, gain: Int)? {
    guard let then = after(act, on: claim)?.outlook(of: claim) else { return nil }
    let advice = Advice(act: act, credibility: then.credibility, counts: then.counts)
    return advice.gain(over: now).map { (advice, $0) }
  }

  /// Returns possible acts on a side, at most `limit` of each kind, in the order of ids.
  private func acts(_ side: Side, each limit: Int) -> [Advice.Act] {
    let unseen = side.attributions.filter { !attributions[$0].isSeen }.prefix(limit)
    let silent = side.attributions.filter { attributions[$0].hasUnknownBasis }.prefix(limit)
    return unseen.map { .seeOriginal(attributionIDs[$0], knownThrough: carriers(of: $0, side)) }
      + silent.map { .askHowItKnows(attributionIDs[$0]) }
      + unrated(side).prefix(limit).map { .rateSource(sourceIDs[$0]) }
      + quotations(side).prefix(limit)
  }

  /// Returns the sources of the seen reports that cite a report or its source.
  private func carriers(of report: Int, _ side: Side) -> [SourceID] {
    let carriers = side.attributions.filter { other in
      attributions[other].isSeen
        && side.citations(other).contains { citation in
          switch citation {
          case .attribution(let cited): cited == report
          case .source(let cited): cited == attributions[report].source
          }
        }
    }
    return DenseIDs(carriers.map { sourceIDs[attributions[$0].source] }).ids
  }

  /// Returns the sources of a side without a letter from A to C.
  private func unrated(_ side: Side) -> [Int] {
    var isInvolved = [Bool](filledWith: false, count: sources.count)
    for report in side.attributions {
      isInvolved[attributions[report].source] = true
      for case .source(let cited) in side.citations(report) { isInvolved[cited] = true }
    }
    return sources.indices.filter { isInvolved[$0] && !sources[$0].reliability.isRated }
  }

  /// Returns an act for each quoted outlet, agency or account that has no report of its own.
  private func quotations(_ side: Side) -> [Advice.Act] {
    var isKnown = [Bool](filledWith: false, count: sources.count)
    var acts: [Advice.Act] = []
    for report in side.attributions {
      for case .source(let cited) in side.citations(report)
      where !isKnown[cited] && !side.hasSpoken(cited) && sources[cited].kind.spreads {
        isKnown[cited] = true
        acts.append(.traceCitation(attributionIDs[report], to: sourceIDs[cited]))
      }
    }
    return acts
  }
}

extension Advice {
  /// What can be looked at comes before what somebody has to be asked.
  fileprivate var rank: Int { if case .seeOriginal = act { 0 } else { 1 } }

  /// Ranks the improvement: 0 for a better digit, 1 for an independent origin, 2 for a vouched one, nil for none.
  fileprivate func gain(over now: Assessment) -> Int? {
    if credibility < now.credibility { return 0 }
    guard credibility == now.credibility else { return nil }
    if counts.independent > now.independent { return 1 }
    return counts.vouched > now.vouched ? 2 : nil
  }
}
