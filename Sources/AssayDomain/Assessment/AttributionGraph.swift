package import AssayVocabulary

/// The facts that a desk knows about some claims, indexed for assessing them.
///
/// It holds the facts that `AssessmentScope` names for the claim, or more; facts beyond the scope change no answer. The
/// order of the facts does not matter, and repeating a fact changes nothing. A source that is mentioned but not given
/// counts as named, unrated and without an owner; a citation of an attribution that is not given leads nowhere.
package final class AttributionGraph: Sendable {
  let sourceIDs: DenseIDs<SourceID>
  let attributionIDs: DenseIDs<AttributionID>
  let claimIDs: DenseIDs<ClaimID>
  let sources: [SourceFacts]
  let attributions: [KnownAttribution]
  /// The root of each source's `partOf` chain.
  let groups: [Int]
  let cites: Adjacency<KnownCitation>
  let precedes: Adjacency<Int>
  /// The attributions with which each made one statement jointly.
  let joint: Adjacency<Int>
  /// Whether any attribution made a statement jointly with another.
  let hasJoint: Bool
  /// The attributions from which each is known to be separate, although they share a page.
  let separate: Adjacency<Int>
  /// When what each claim says is said to happen; nil if that is not known.
  let happens: [ReportTime?]
  let attributionsOn: Adjacency<Int>
  let links: ClaimGraph

  package init(
    sources given: [SourceFacts],
    attributions facts: [AttributionFacts],
    links linkFacts: [LinkFacts],
    happens: [ClaimID: ReportTime] = [:]
  ) {
    let sourceIDs = DenseIDs(Self.mentionedSources(given, facts))
    let ordered = Self.ordered(facts)
    let attributionIDs = DenseIDs(ordered: ordered.map(\.id))
    let claimIDs = DenseIDs(
      Self.changing(ordered.lazy.map(\.claim)) + linkFacts.flatMap { [$0.from, $0.to] }
    )

    var sources = sourceIDs.ids.map(SourceFacts.init(mentioned:))
    for source in given {
      if let index = sourceIDs.index(of: source.id) { sources[index] = source }
    }
    let layout = AttributionLayout(
      ordered,
      sources: sourceIDs,
      attributions: attributionIDs,
      claims: claimIDs
    )

    self.sourceIDs = sourceIDs
    self.attributionIDs = attributionIDs
    self.claimIDs = claimIDs
    self.sources = sources
    attributions = layout.attributions
    groups = sourceGroups(sources, sourceIDs)
    cites = Adjacency(nodes: ordered.count, pairs: layout.cites)
    precedes = Adjacency(nodes: ordered.count, pairs: layout.precedes)
    joint = Adjacency(nodes: ordered.count, pairs: layout.joint)
    hasJoint = !layout.joint.isEmpty
    separate = Adjacency(nodes: ordered.count, pairs: layout.separate)
    self.happens = claimIDs.ids.map { happens[$0] }
    attributionsOn = Adjacency(nodes: claimIDs.count, pairs: layout.onClaims)
    links = ClaimGraph(linkFacts, claims: claimIDs)
  }

  /// Copies a graph with changed facts; no source or attribution may be added, and owners and citations must be equal.
  init(_ other: AttributionGraph, sources: [SourceFacts], attributions: [KnownAttribution]) {
    sourceIDs = other.sourceIDs
    attributionIDs = other.attributionIDs
    claimIDs = other.claimIDs
    self.sources = sources
    self.attributions = attributions
    groups = other.groups
    cites = other.cites
    precedes = other.precedes
    joint = other.joint
    hasJoint = other.hasJoint
    separate = other.separate
    happens = other.happens
    attributionsOn = other.attributionsOn
    links = other.links
  }

  /// Copies a graph with one more attribution, placed last, which cites nothing, and optionally its new source, also
  /// placed last.
  init(
    _ other: AttributionGraph,
    adding attribution: KnownAttribution,
    by source: SourceFacts? = nil
  ) {
    let last = other.attributions.count
    sourceIDs = source.map { other.sourceIDs.appending($0.id) } ?? other.sourceIDs
    attributionIDs = other.attributionIDs.appending(
      AttributionID(rawValue: (other.attributionIDs.ids.last?.rawValue ?? 0) + 1)
    )
    claimIDs = other.claimIDs
    sources = other.sources + (source.map { [$0] } ?? [])
    attributions = other.attributions + [attribution]
    groups = other.groups + (source.map { _ in [other.groups.count] } ?? [])
    cites = other.cites.appendingNode()
    precedes = other.precedes.appendingNode()
    joint = other.joint.appendingNode()
    hasJoint = other.hasJoint
    separate = other.separate.appendingNode()
    happens = other.happens
    attributionsOn = other.attributionsOn.adding(last, to: attribution.claim)
    links = other.links
  }

  private static func mentionedSources(
    _ sources: [SourceFacts],
    _ attributions: [AttributionFacts]
  ) -> [SourceID] {
    // Most sources are given, and looking them up is faster than sorting every mention.
    let given = DenseIDs(sources.map(\.id))
    var ids = given.ids
    func mention(_ id: SourceID) {
      if given.index(of: id) == nil { ids.append(id) }
    }
    for source in sources {
      if let owner = source.partOf { mention(owner) }
    }
    for index in attributions.indices {
      mention(attributions[index].source)
      for case .source(let cited) in attributions[index].cites { mention(cited) }
    }
    return ids
  }

  /// Returns each attribution once, in the order of ids.
  private static func ordered(_ facts: [AttributionFacts]) -> [AttributionFacts] {
    // By number, because the comparison of another module's ids is not inlined.
    let isOrdered = facts.indices.dropFirst().allSatisfy {
      facts[$0 - 1].id.rawValue < facts[$0].id.rawValue
    }
    if isOrdered { return facts }
    var ordered: [AttributionFacts] = []
    ordered.reserveCapacity(facts.count)
    for fact in facts.sorted(by: { $0.id < $1.id }) where fact.id != ordered.last?.id {
      ordered.append(fact)
    }
    return ordered
  }

  /// Returns the ids without consecutive duplicates.
  private static func changing(_ ids: some Sequence<ClaimID>) -> [ClaimID] {
    var changing: [ClaimID] = []
    for id in ids where id.rawValue != changing.last?.rawValue { changing.append(id) }
    return changing
  }

  func isRated(_ attribution: Int) -> Bool {
    let attribution = attributions[attribution]
    return !attribution.isInterested && sources[attribution.source].reliability.isRated
  }
}

extension SourceFacts {
  /// A source of which only the id is known.
  fileprivate init(mentioned id: SourceID) {
    self.init(id: id, kind: .other, reliability: .unrated, isNamed: true, partOf: nil)
  }
}
