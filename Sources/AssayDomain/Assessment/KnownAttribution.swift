import AssayVocabulary

/// The facts of an attribution, with positions instead of ids.
struct KnownAttribution: Sendable {
  let source: Int
  let claim: Int
  let stance: Stance
  let at: ReportTime?
  var basis: Basis
  var isSeen: Bool
  let isInterested: Bool
  /// Whether it counts: it was neither withdrawn nor superseded by one that counts as live.
  let isLive: Bool
  var page: AttributionID?

  // Patterns, because the comparison of another module's words is not inlined.
  var isDenial: Bool { if case .denies = stance { true } else { false } }
  var isFirsthand: Bool { if case .firsthand = basis { true } else { false } }
  var hasUnknownBasis: Bool { if case .unknown = basis { true } else { false } }
  var citesOthers: Bool { if case .cites = basis { true } else { false } }

  /// Whether its whole time lies before the whole time of the other.
  func isDated(before other: KnownAttribution) -> Bool {
    guard let at, let otherAt = other.at else { return false }
    return at.isBefore(otherAt)
  }
}

/// A citation with positions instead of ids.
enum KnownCitation: Sendable {
  case attribution(Int)
  case source(Int)
}

/// The attributions of a graph with their citations and precedence, with positions instead of ids.
struct AttributionLayout {
  private(set) var attributions: [KnownAttribution] = []
  private(set) var cites: [(from: Int, to: KnownCitation)] = []
  private(set) var precedes: [(from: Int, to: Int)] = []
  private(set) var onClaims: [(from: Int, to: Int)] = []
  private(set) var joint: [(from: Int, to: Int)] = []
  private(set) var separate: [(from: Int, to: Int)] = []

  init(
    _ facts: [AttributionFacts],
    sources: DenseIDs<SourceID>,
    attributions ids: DenseIDs<AttributionID>,
    claims: DenseIDs<ClaimID>
  ) {
    attributions.reserveCapacity(facts.count)
    var superseded: Set<AttributionID> = []
    // A fact that is copied out of the array would retain everything that it holds.
    for index in facts.indices where facts[index].hasTies && facts[index].isLive {
      superseded.formUnion(facts[index].ties.supersedes)
    }
    for index in facts.indices {
      guard let source = sources.index(of: facts[index].source),
        let claim = claims.index(of: facts[index].claim)
      else { preconditionFailure("every mentioned id has a position") }
      attributions.append(
        KnownAttribution(
          source: source,
          claim: claim,
          stance: facts[index].stance,
          at: facts[index].at,
          basis: facts[index].basis,
          isSeen: facts[index].isSeen,
          isInterested: facts[index].isInterested,
          isLive: facts[index].isLive && !superseded.contains(facts[index].id),
          page: facts[index].page
        )
      )
      onClaims.append((claim, index))
      if facts[index].hasTies { add(facts[index].ties, of: index, ids) }
      guard attributions[index].citesOthers else { continue }
      for cited in facts[index].cites {
        switch cited {
        case .attribution(let id):
          if let id = ids.index(of: id) { cites.append((index, .attribution(id))) }
        case .source(let id):
          if let id = sources.index(of: id) { cites.append((index, .source(id))) }
        }
      }
    }
  }

  private mutating func add(
    _ ties: AttributionTies,
    of index: Int,
    _ ids: DenseIDs<AttributionID>
  ) {
    precedes += ties.precedes.compactMap { ids.index(of: $0) }.map { (index, $0) }
    joint += ties.jointWith.compactMap { ids.index(of: $0) }.map { (index, $0) }
    separate += ties.separateFrom.compactMap { ids.index(of: $0) }.map { (index, $0) }
  }
}
