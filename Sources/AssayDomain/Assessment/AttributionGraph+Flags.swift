import AssayVocabulary

extension AttributionGraph {
  /// Returns the warnings for a reader of the counts, in the order of the wire words.
  ///
  /// `onePage` are two originals of the support on one page, as `onePage` returns them.
  func flags(support: SideReading, opposition: SideReading, onePage: [Int]) -> [Flag] {
    let side = support.side
    var flags: [Flag] = []
    if hasAnachronism(side) { flags.append(.anachronisticCitation) }
    if knowsBeforeTheEvent(side) { flags.append(.beforeTheEvent) }
    if speaksOnBoth(side, opposition.side) { flags.append(.bothSides) }
    if !onePage.isEmpty { flags.append(.sameDocument) }
    if hasSharedOwnership(side) { flags.append(.sharedOwnership) }
    if support.graph.count > 1, support.graph.seenCount(in: support.tiers.strongest) == 1 {
      flags.append(.singleChannel)
    }
    if side.attributions.contains(where: { side.citations($0).contains(where: side.isWithdrawn) }) {
      flags.append(.supportWithdrawn)
    } else if support.tiers.counts.possible == 0,
      side.attributions.contains(where: { attributions[$0].isSeen })
    {
      flags.append(support.graph.hasCircle() ? .circular : .untraced)
    }
    return flags.sorted()
  }

  private func hasAnachronism(_ side: Side) -> Bool {
    side.attributions.contains { report in
      side.citations(report).contains { citation in
        guard case .attribution(let cited) = citation else { return false }
        return attributions[report].isDated(before: attributions[cited])
      }
    }
  }

  /// Whether two sources of one group have attributions on a side.
  private func hasSharedOwnership(_ side: Side) -> Bool {
    var speakers = [Int](filledWith: -1, count: groups.count)
    for report in side.attributions {
      let source = attributions[report].source
      let group = groups[source]
      if speakers[group] >= 0, speakers[group] != source { return true }
      speakers[group] = source
    }
    return false
  }

  private func speaksOnBoth(_ support: Side, _ opposition: Side) -> Bool {
    guard !opposition.attributions.isEmpty else { return false }
    var speaksFor = [Bool](filledWith: false, count: groups.count)
    for report in support.attributions where !attributions[report].citesOthers {
      speaksFor[groups[attributions[report].source]] = true
    }
    return opposition.attributions.contains { report in
      !attributions[report].citesOthers && speaksFor[groups[attributions[report].source]]
    }
  }

  /// Returns two originals of different voices on one page of which nobody has said that they are separate; empty if
  /// there are none.
  func onePage(_ side: Side) -> [Int] {
    var byPage: [AttributionID: [Int]] = [:]
    for report in side.attributions where !attributions[report].citesOthers {
      guard let page = attributions[report].page else { continue }
      for other in byPage[page, default: []]
      where side.group(of: other) != side.group(of: report)
        && !separate[report].contains(other) && !separate[other].contains(report)
      {
        return [other, report]
      }
      byPage[page, default: []].append(report)
    }
    return []
  }

  /// Whether a report knows firsthand what is said to happen only later.
  private func knowsBeforeTheEvent(_ side: Side) -> Bool {
    side.attributions.contains { report in
      let attribution = attributions[report]
      guard attribution.isFirsthand, let at = attribution.at,
        let happens = happens[attribution.claim]
      else { return false }
      return at.isBefore(happens)
    }
  }
}
