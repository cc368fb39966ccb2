package import AssayVocabulary

/// Rules for recording an attribution.
package enum AttributionEntry {
  /// Returns whether the original counts as seen: yes unless it is known through a carrier.
  package static func isSeen(
    stated seen: Bool?,
    hasCarrier: Bool
  ) throws(EntryProblem) -> Bool {
    if hasCarrier, seen == true { throw .seenThroughACarrier }
    return seen ?? !hasCarrier
  }

  /// Returns the stance of the carrier's own attribution: a denial stays a denial, any other stance becomes an
  /// assertion.
  package static func carrierStance(for stance: Stance) -> Stance {
    switch stance {
    case .asserts, .confirms: .asserts
    case .denies: .denies
    }
  }

  /// Throws if a source may not be known through a carrier.
  package static func checkCarrier(_ carrier: SourceID, of source: SourceID) throws(EntryProblem) {
    if carrier == source { throw .carriesItself }
  }

  /// Throws if the basis does not fit the citations.
  package static func checkBasis(_ basis: Basis, cites: [Citation]) throws(EntryProblem) {
    if basis != .cites, !cites.isEmpty { throw .citesWithoutBasis(basis) }
  }

  /// Returns the problem if a source cites itself or a report of its own, otherwise nil.
  ///
  /// `sourceOf` returns the source of an attribution, nil if there is no such attribution.
  package static func problem<Failure: Error>(
    citing cites: [Citation],
    by source: SourceID,
    sourceOf: (AttributionID) throws(Failure) -> SourceID?
  ) throws(Failure) -> EntryProblem? {
    for citation in cites {
      let cited: SourceID? =
        switch citation {
        case .attribution(let id): try sourceOf(id)
        case .source(let id): id
        }
      if cited == source { return .citesItself(citation) }
    }
    return nil
  }

  /// Returns the circle that would arise if a report were recorded to precede another, or nil.
  ///
  /// `precedes` returns the attributions that an attribution is recorded to precede.
  package static func problem<Failure: Error>(
    recording earlier: AttributionID,
    before later: AttributionID,
    precedes: (AttributionID) throws(Failure) -> [AttributionID]
  ) throws(Failure) -> EntryProblem? {
    try circle(from: earlier, to: later, precedes).map { .reportsInACircle($0) }
  }

  /// Returns the circle that would arise if a report were recorded to supersede another, or nil.
  ///
  /// `supersedes` returns the attributions that an attribution is recorded to supersede.
  package static func problem<Failure: Error>(
    recording later: AttributionID,
    superseding earlier: AttributionID,
    supersedes: (AttributionID) throws(Failure) -> [AttributionID]
  ) throws(Failure) -> EntryProblem? {
    try circle(from: later, to: earlier, supersedes).map { .supersededInACircle($0) }
  }

  /// Returns the circle that a step from one report to another would close, or nil; `steps` returns where those recorded
  /// lead.
  private static func circle<Failure: Error>(
    from start: AttributionID,
    to first: AttributionID,
    _ steps: (AttributionID) throws(Failure) -> [AttributionID]
  ) throws(Failure) -> [AttributionID]? {
    var cameFrom: [AttributionID: AttributionID] = [first: start]
    var open = [first]
    var next = 0
    while next < open.count {
      let here = open[next]
      next += 1
      if here == start { return circle(through: start, cameFrom) }
      for further in try steps(here) where cameFrom[further] == nil {
        cameFrom[further] = here
        open.append(further)
      }
    }
    return nil
  }

  /// Returns the path that was found from a report back to itself.
  private static func circle(
    through report: AttributionID,
    _ cameFrom: [AttributionID: AttributionID]
  ) -> [AttributionID] {
    var circle = [report]
    var here = cameFrom[report]
    while let report = here, report != circle[0] {
      circle.append(report)
      here = cameFrom[report]
    }
    return (circle + [report]).reversed()
  }
}
