import AssayDesk
import AssayDomain
import JSON
import SQLite

/// The links of claims in a snapshot, read once each, with both ends where merges have brought them.
final class LinkCache {
  /// So few claims are looked for one by one.
  private static let fewCount = 16

  private let snapshot: ReadSnapshot
  private var known: [ClaimID: [Link]]
  private var survivors: [ClaimID: ClaimID] = [:]

  /// Takes claims that are too new to have links, so that these are not looked for.
  init(_ snapshot: ReadSnapshot, linkless: [ClaimID] = []) {
    self.snapshot = snapshot
    known = Dictionary(linkless.map { ($0, []) }, uniquingKeysWith: { one, _ in one })
  }

  /// Finds out at once which of many claims of now have nothing to do with links and merges, as most have not, so that
  /// these are not looked for one by one.
  func prepare(for claims: [ClaimID]) throws(DeskError) {
    guard claims.count > Self.fewCount, !snapshot.isPast else { return }
    let list = ClaimID.list(claims)
    let linked = try snapshot.store.statement(
      """
      SELECT value FROM json_each(?1) WHERE EXISTS (SELECT 1 FROM link WHERE from_claim = value) \
      OR EXISTS (SELECT 1 FROM link WHERE to_claim = value) \
      OR EXISTS (SELECT 1 FROM claim WHERE merged_into = value)
      """
    )
    linked.bind(list, at: 1)
    let isLinked = Set(try linked.collect { ClaimID(rawValue: $0.integer(0)) })
    known.reserveCapacity(known.count + claims.count)
    for claim in claims where !isLinked.contains(claim) { known[claim] = [] }
    var isMerged: Set<ClaimID> = []
    if try snapshot.hasMergedClaims() {
      let merged = try snapshot.store.statement(
        """
        SELECT id FROM claim WHERE id IN (SELECT value FROM json_each(?1)) \
        AND merged_into IS NOT NULL
        """
      )
      merged.bind(list, at: 1)
      isMerged = Set(try merged.collect { ClaimID(rawValue: $0.integer(0)) })
    }
    survivors.reserveCapacity(survivors.count + claims.count)
    for claim in claims where !isMerged.contains(claim) { survivors[claim] = claim }
  }

  /// The links from and to a claim and what is merged into it, withdrawn ones included, each once.
  func all(of claim: ClaimID) throws(DeskError) -> [Link] {
    if let links = known[claim] { return links }
    var links: [Link] = []
    for member in try snapshot.members(of: claim) { links += try moved(snapshot.links(of: member)) }
    known[claim] = links
    return links
  }

  /// The live links from and to a claim.
  func live(of claim: ClaimID) throws(DeskError) -> [LinkFacts] {
    try all(of: claim).filter(\.isLive).map { LinkFacts($0) }
  }

  /// The claim that what is recorded on a claim counts for.
  func survivor(of claim: ClaimID) throws(DeskError) -> ClaimID {
    if let known = survivors[claim] { return known }
    let survivor = try snapshot.survivor(of: claim)
    survivors[claim] = survivor
    return survivor
  }

  /// The links between different claims, where merges have brought their ends.
  private func moved(_ links: [Link]) throws(DeskError) -> [Link] {
    var moved: [Link] = []
    for var link in links {
      link.from = try survivor(of: link.from)
      link.to = try survivor(of: link.to)
      if link.from != link.to { moved.append(link) }
    }
    return moved
  }
}

extension ClaimID {
  /// Claims as a JSON array, which a statement takes as a table.
  static func list(_ claims: some Sequence<ClaimID>) -> String {
    var list = JSONWriter(reservingCapacity: 8 * claims.underestimatedCount + 2)
    list.beginArray()
    for claim in claims { list.integer(claim.rawValue) }
    list.endArray()
    return String(decoding: list.takeBytes(), as: UTF8.self)
  }
}
