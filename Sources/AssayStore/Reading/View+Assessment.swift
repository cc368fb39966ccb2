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

  /// Whether a claim that is linked to none has so few attributions that it is assessed in no time.
  package func hasFewReports(_ claim: ClaimID) throws(StoreError) -> Bool {
    let statement = try store.statement(
      """
      SELECT (SELECT count(*) FROM (SELECT 1 FROM attribution WHERE claim = ?1 LIMIT 9)) < 9 \
      AND NOT EXISTS (SELECT 1 FROM link WHERE from_claim = ?1) \
      AND NOT EXISTS (SELECT 1 FROM link WHERE to_claim = ?1)
      """
    )
    statement.bind(claim.rawValue, at: 1)
    return try statement.only { $0.integer(0) } == 1
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
  let attributions: [Attribution]
  private let places: [AttributionID: Int]
  let names: [SourceID: String]
  /// The claims in scope, after merges.
  let claims: [ClaimID]
  /// The live links between these, after merges.
  let links: [LinkID]

  /// How sentences about it name things.
  package var words: AssessmentWords {
    AssessmentWords(
      names: ExplanationNames(
        source: { names[$0] ?? $0.description },
        speaker: { speaker(of: $0) }
      )
    )
  }

  /// The same, knowing also what another ground knew.
  func words(with other: Ground) -> AssessmentWords {
    AssessmentWords(
      names: ExplanationNames(
        source: { names[$0] ?? other.names[$0] ?? $0.description },
        speaker: { speaker(of: $0) ?? other.speaker(of: $0) }
      )
    )
  }

  private func speaker(of attribution: AttributionID) -> SourceID? {
    places[attribution].map { attributions[$0].source }
  }

  fileprivate init(
    knowledge: Knowledge,
    attributions: [Attribution],
    places: [AttributionID: Int],
    names: [SourceID: String],
    claims: [ClaimID],
    links: [LinkID]
  ) {
    self.knowledge = knowledge
    self.attributions = attributions
    self.places = places
    self.names = names
    self.claims = claims
    self.links = links
  }
}

/// Gathers what an assessment reads: attributions on the claims in scope, what those cite elsewhere,
/// and every source that is mentioned, with its owners.
private struct GroundLoader {
  let view: View
  private var attributions: [Attribution] = []
  private var places: [AttributionID: Int] = [:]
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
      for attribution in try view.attributions(on: view.members(of: claim)) {
        add(attribution, on: claim)
      }
    }
    // What is cited elsewhere comes behind these, and its own citations are not followed.
    for place in attributions.indices {
      for (index, citation) in attributions[place].cites.enumerated() {
        guard case .attribution(let id) = citation, let source = try load(cited: id) else {
          continue
        }
        attributions[place].cites[index] = .source(source)
      }
    }
    for place in attributions.indices {
      let source = try load(attributions[place].source)
      if source != attributions[place].source { attributions[place].source = source }
      for (index, citation) in attributions[place].cites.enumerated() {
        guard case .source(let cited) = citation else { continue }
        attributions[place].cites[index] = .source(try load(cited))
      }
    }
    let days =
      attributions.contains { $0.at.map { !$0.isInstant } ?? false }
      ? try view.days() : .utc
    let knowledge = Knowledge(
      sources: Array(sources.values),
      attributions: attributions.map { AttributionFacts($0, days: days) },
      links: Array(scopeLinks)
    )
    return Ground(
      knowledge: knowledge,
      attributions: attributions,
      places: places,
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
    guard places[id] == nil else { return nil }
    guard let cited = try view.attribution(id) else {
      throw .damaged(table: "attribution", column: "cites")
    }
    guard try view.isSaid(cited) else { return cited.source }
    // Where it is recorded on a merged claim it counts for the survivor, not for that claim itself.
    add(cited, on: try view.survivor(of: cited.claim))
    return nil
  }

  private mutating func add(_ attribution: Attribution, on claim: ClaimID) {
    guard places[attribution.id] == nil else { return }
    places[attribution.id] = attributions.count
    attributions.append(attribution)
    if attribution.claim != claim { attributions[attributions.count - 1].claim = claim }
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
