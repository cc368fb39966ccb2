package import AssayDomain
package import AssayVocabulary

/// The claims near a claim and the live links between them.
package struct ClaimNeighbourhood {
  /// How many links lead to each claim; the claim itself comes first, then the nearest.
  package let distances: [(claim: ClaimID, distance: Int)]
  /// The links with their ends moved to the survivors of merges; each once, in the order of ids.
  package let links: [Link]
  /// Whether claims were left out because there are too many.
  package let isCut: Bool
}

extension RecordSnapshot {
  /// Returns at most `limit` claims that up to `depth` live links lead to from a claim.
  package func neighbourhood(
    of claim: ClaimID,
    depth: Int,
    limit: Int
  ) throws(DeskError) -> ClaimNeighbourhood {
    let memo = LinkCache(self)
    var distances: [(claim: ClaimID, distance: Int)] = [(claim, 0)]
    var isMet: Set<ClaimID> = [claim]
    var links: [LinkID: Link] = [:]
    var isCut = false
    var next = 0
    while next < distances.count {
      let (here, distance) = distances[next]
      next += 1
      for link in try memo.all(of: here) where link.isLive {
        let other = link.from == here ? link.to : link.from
        if !isMet.contains(other) {
          guard distance < depth else { continue }
          guard distances.count < limit else {
            isCut = true
            continue
          }
          isMet.insert(other)
          distances.append((other, distance + 1))
        }
        links[link.id] = link
      }
    }
    return ClaimNeighbourhood(
      distances: distances,
      links: links.values.sorted { $0.id < $1.id },
      isCut: isCut
    )
  }
}
