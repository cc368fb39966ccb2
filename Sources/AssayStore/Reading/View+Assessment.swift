package import AssayDomain
import SQLite

extension View {
  /// The summary of a claim's assessment, computed here when the one kept is out of date.
  package func summary(of claim: ClaimID) throws(StoreError) -> AssessmentSummary {
    var isKept = saidBeforeMs == nil
    if isKept, try !summariesAreFresh() { isKept = try !isMarked(claim) }
    guard isKept else {
      return try knowledge(for: claim).assess(claim).summary
    }
    return try store.summaries.get(claim.rawValue, asOf: past)?.summary ?? .unjudged
  }

  /// The facts that the assessment of a claim can depend on.
  package func knowledge(for claim: ClaimID) throws(StoreError) -> Knowledge {
    try ground(of: claim).knowledge
  }

  /// The facts that the assessment of any of these claims can depend on, read once for all of them.
  func knowledge(for claims: [ClaimID], _ links: LinkMemo) throws(StoreError) -> Knowledge {
    var loader = GroundLoader(view: self)
    return try loader.load(for: claims, links).knowledge
  }

  /// The same facts with the names that explain them.
  package func ground(of claim: ClaimID) throws(StoreError) -> Ground {
    var loader = GroundLoader(view: self)
    return try loader.load(for: [claim], LinkMemo(self))
  }

  /// The same for several claims at once.
  func ground(of claims: [ClaimID]) throws(StoreError) -> Ground {
    var loader = GroundLoader(view: self)
    return try loader.load(for: claims, LinkMemo(self))
  }

  /// Whether what is kept of a claim is out of date at the view's moment.
  func isMarked(_ claim: ClaimID) throws(StoreError) -> Bool {
    let statement = try store.statement(
      "SELECT 1 FROM refresh WHERE claim = ?1 AND seq <= ?2 LIMIT 1"
    )
    statement.bind(claim.rawValue, at: 1)
    statement.bind(seq, at: 2)
    return try statement.only { _ in true } != nil
  }
}

/// What the assessment of a claim rests on.
package struct Ground {
  package let knowledge: Knowledge
  /// Every attribution that was read, withdrawn ones included, by and about what merges have left.
  let attributions: [AttributionID: Attribution]
  let names: [SourceID: String]
  /// The claims in scope, after merges.
  let claims: [ClaimID]
  /// The live links between these, after merges.
  let links: [LinkID]

  /// How sentences about it name things.
  package var words: AssessmentWords { words(with: self) }

  /// The same, knowing also what another ground knew.
  func words(with other: Ground) -> AssessmentWords {
    let names = names.merging(other.names) { own, _ in own }
    let speakers = attributions.merging(other.attributions) { own, _ in own }
    return AssessmentWords(
      names: ExplanationNames(
        source: { names[$0] ?? $0.description },
        speaker: { speakers[$0]?.source }
      )
    )
  }
}

/// Gathers what an assessment reads: attributions on the claims in scope, what those cite elsewhere,
/// and every source that is mentioned, with its owners.
private struct GroundLoader {
  let view: View
  private var attributions: [AttributionID: Attribution] = [:]
  private var sources: [SourceID: SourceFacts] = [:]
  private var names: [SourceID: String] = [:]
  /// The source that each one met turned out to be.
  private var survivors: [SourceID: SourceID] = [:]

  init(view: View) { self.view = view }

  mutating func load(
    for assessed: [ClaimID],
    _ links: LinkMemo
  ) throws(StoreError) -> Ground {
    var claims: Set<ClaimID> = []
    var scopeLinks: Set<LinkFacts> = []
    for claim in assessed {
      let scope = try KnowledgeScope(assessing: claim, links: links.live)
      claims.formUnion(scope.claims)
      scopeLinks.formUnion(scope.links)
    }
    for claim in claims {
      for var attribution in try view.attributions(on: view.members(of: claim)) {
        attribution.claim = claim
        attributions[attribution.id] = attribution
      }
    }
    for var attribution in Array(attributions.values) {
      for (index, citation) in attribution.cites.enumerated() {
        guard case .attribution(let id) = citation else { continue }
        if let source = try load(cited: id) { attribution.cites[index] = .source(source) }
      }
      attributions[attribution.id] = attribution
    }
    for var attribution in Array(attributions.values) {
      attribution.source = try load(attribution.source)
      for (index, citation) in attribution.cites.enumerated() {
        guard case .source(let cited) = citation else { continue }
        attribution.cites[index] = .source(try load(cited))
      }
      attributions[attribution.id] = attribution
    }
    let days =
      attributions.values.contains { $0.at.map { !$0.isInstant } ?? false }
      ? try view.days() : .utc
    let knowledge = Knowledge(
      sources: Array(sources.values),
      attributions: attributions.values.map { AttributionFacts($0, days: days) },
      links: Array(scopeLinks)
    )
    return Ground(
      knowledge: knowledge,
      attributions: attributions,
      names: names,
      claims: Array(claims),
      links: try self.links(between: claims, links)
    )
  }

  private func links(
    between claims: Set<ClaimID>,
    _ memo: LinkMemo
  ) throws(StoreError) -> [LinkID] {
    var ids: Set<LinkID> = []
    for claim in claims {
      for link in try memo.all(of: claim)
      where link.isLive && claims.contains(link.from) && claims.contains(link.to) {
        ids.insert(link.id)
      }
    }
    return Array(ids)
  }

  /// Reads what a report cites; gives its source in place of one that had not been said yet, as the report then
  /// cites no more than who was to say it.
  private mutating func load(cited id: AttributionID) throws(StoreError) -> SourceID? {
    guard attributions[id] == nil else { return nil }
    guard var cited = try view.attribution(id) else {
      throw .damaged(table: "attribution", column: "cites")
    }
    guard try view.isSaid(cited) else { return cited.source }
    // Where it is recorded on a merged claim it counts for the survivor, not for that claim itself.
    cited.claim = try view.survivor(of: cited.claim)
    attributions[id] = cited
    return nil
  }

  /// Reads a source with its owners and returns the one it turned out to be.
  private mutating func load(_ id: SourceID) throws(StoreError) -> SourceID {
    if let survivor = survivors[id] { return survivor }
    guard let found = try view.source(id) else { throw .damaged(table: "source", column: "id") }
    let source = try view.survivor(of: found)
    survivors[id] = source.id
    survivors[source.id] = source.id
    guard sources[source.id] == nil else { return source.id }
    names[source.id] = source.name
    var facts = SourceFacts(source)
    sources[source.id] = facts
    if let owner = source.partOf {
      facts.partOf = try load(owner)
      sources[source.id] = facts
    }
    return source.id
  }
}
