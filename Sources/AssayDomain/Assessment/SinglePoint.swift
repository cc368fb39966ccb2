package import AssayVocabulary

/// A voice whose loss would reduce a side's strictest nonzero count to zero.
package struct SinglePoint: Hashable, Sendable {
  /// The group of sources that is the voice.
  package let source: SourceID
  /// The sources of the group that the side's reports are from or cite.
  package let members: [SourceID]
  /// The count that would be zero: `independent`, `vouched` or `possible`.
  package let tier: Tier
  /// How many of the side's reports are from others.
  package let remainingCount: Int
  /// The report that would remain, if it is the only one.
  package let remaining: AttributionID?
}

extension SideReading {
  /// Returns the voices without which the strictest nonzero count would be zero, in the order of their ids.
  func singlePoints() -> [SinglePoint] {
    let tier = tiers.strongest
    guard tiers[tier] == 1 else { return [] }
    return graph.singlePoints(in: tier).map { node in
      let group = graph.groups[node]
      let remaining = side.attributions.filter { side.group(of: $0) != group }
      return SinglePoint(
        source: side.attributionGraph.sourceIDs[group],
        members: members(of: group),
        tier: tier,
        remainingCount: remaining.count,
        remaining: remaining.count == 1 ? side.attributionGraph.attributionIDs[remaining[0]] : nil
      )
    }
  }

  private func members(of group: Int) -> [SourceID] {
    var members: [Int] = []
    for report in side.attributions {
      if side.group(of: report) == group {
        members.append(side.attributionGraph.attributions[report].source)
      }
      side.forEachCitation(of: report) { citation in
        if case .source(let cited) = citation, side.voice(ofSource: cited) == group {
          members.append(cited)
        }
      }
    }
    return DenseIDs(members.map { side.attributionGraph.sourceIDs[$0] }).ids
  }
}
