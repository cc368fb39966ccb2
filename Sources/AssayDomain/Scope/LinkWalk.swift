import AssayVocabulary

/// Walks the links between claims and remembers them, so that each claim is looked up once.
struct LinkWalk {
  enum Direction {
    case forward, backward, either
  }

  private var known: [ClaimID: [LinkFacts]] = [:]

  /// Whether any live link touches a claim; most claims have none.
  mutating func isLinked<Failure: Error>(
    _ claim: ClaimID,
    _ links: (ClaimID) throws(Failure) -> [LinkFacts]
  ) throws(Failure) -> Bool {
    try !touching(claim, links).isEmpty
  }

  /// The other ends of a claim's live links of one kind, each once, in order of their ids.
  mutating func neighbours<Failure: Error>(
    _ claim: ClaimID,
    _ kind: LinkKind,
    _ direction: Direction,
    _ links: (ClaimID) throws(Failure) -> [LinkFacts]
  ) throws(Failure) -> [ClaimID] {
    let found = try touching(claim, links)
    guard !found.isEmpty else { return [] }
    var ends: [ClaimID] = []
    for link in found where link.isLive && link.kind == kind {
      if link.from == claim, direction != .backward { ends.append(link.to) }
      if link.to == claim, direction != .forward { ends.append(link.from) }
    }
    return Set(ends).sorted()
  }

  /// Returns the claims themselves and all claims that their links lead to, nearest first.
  mutating func closure<Failure: Error>(
    of claims: [ClaimID],
    _ kind: LinkKind,
    _ direction: Direction,
    _ links: (ClaimID) throws(Failure) -> [LinkFacts]
  ) throws(Failure) -> [ClaimID] {
    var isReached = Set<ClaimID>(minimumCapacity: claims.count)
    if known.capacity < claims.count { known.reserveCapacity(claims.count) }
    var reached = claims.filter { isReached.insert($0).inserted }
    var next = 0
    while next < reached.count {
      for claim in try neighbours(reached[next], kind, direction, links)
      where isReached.insert(claim).inserted {
        reached.append(claim)
      }
      next += 1
    }
    return reached
  }

  /// Returns the live links met so far that touch any of the claims, each once.
  func links(touching claims: Set<ClaimID>) -> [LinkFacts] {
    var seen: Set<LinkFacts> = []
    var links: [LinkFacts] = []
    for claim in claims.sorted() {
      for link in known[claim] ?? [] where link.isLive && seen.insert(link).inserted {
        links.append(link)
      }
    }
    return links
  }

  private mutating func touching<Failure: Error>(
    _ claim: ClaimID,
    _ links: (ClaimID) throws(Failure) -> [LinkFacts]
  ) throws(Failure) -> [LinkFacts] {
    if let links = known[claim] { return links }
    let found = try links(claim)
    known[claim] = found
    return found
  }
}
