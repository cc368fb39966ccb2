import AssayDomain
import AssayVocabulary

/// Gathers the facts for an assessment: reports on the claims in scope, reports that these cite elsewhere, and every
/// source that they mention, with its owners.
struct AssessmentInputsLoader<Snapshot: RecordSnapshot> {
  private let snapshot: Snapshot
  /// A claim that has been read already.
  private let known: Claim?
  /// The reports on the claims in scope, in the order of ids.
  private var reports: [ReportFacts] = []
  /// The reports on other claims that `reports` cite.
  private var cited: [AttributionID: ReportFacts] = [:]
  private var sources = LoadedSources()

  init(_ snapshot: Snapshot, knowing known: Claim? = nil) {
    self.snapshot = snapshot
    self.known = known
  }

  /// Loads the inputs for assessing any of these claims.
  mutating func load(
    for assessed: [ClaimID],
    _ links: LinkCache<Snapshot>
  ) throws(DeskError) -> AssessmentInputs {
    let (claims, scopeLinks) = try scope(of: assessed, links)
    for claim in claims {
      for member in try snapshot.members(of: claim) {
        try loadReports(on: member, for: claim)
        // A claim's links take about as long to look up as ten reports to read.
        guard reports.count / 10 <= snapshot.maximumLookupCount else { throw .deferred }
      }
    }
    if !reports.isInOrder { reports.sort { $0.facts.id < $1.facts.id } }
    // Reports cited on other claims are read last, and their own citations are not followed.
    for place in reports.indices {
      for (index, citation) in reports[place].facts.cites.enumerated() {
        guard case .attribution(let id) = citation, let source = try load(cited: id) else {
          continue
        }
        reports[place].facts.cites[index] = .source(source)
      }
    }
    if !cited.isEmpty {
      reports += cited.values
      reports.sort { $0.facts.id < $1.facts.id }
    }
    for place in reports.indices { try sources.load(for: &reports[place].facts, from: snapshot) }
    for place in reports.indices {
      reports[place].facts.at = reports[place].at.map { ReportTime($0) }
    }
    return AssessmentInputs(
      reports: reports.map(\.facts),
      sources: sources.facts,
      names: sources.names,
      claims: claims,
      scopeLinks: scopeLinks,
      links: try self.links(between: claims, links),
      happens: try happens()
    )
  }

  /// Returns the claims whose reports may count, and the links that lead to them.
  private func scope(
    of assessed: [ClaimID],
    _ links: LinkCache<Snapshot>
  ) throws(DeskError) -> (claims: [ClaimID], links: [LinkFacts]) {
    // Most claims take this shortcut.
    if assessed.count == 1, try snapshot.isKnownAlone(assessed[0]) { return (assessed, []) }
    let scope = try AssessmentScope(assessing: assessed, links: links.live)
    return (scope.claims, scope.links)
  }

  /// Reads the reports on a claim, which count for the claim that it was merged into.
  private mutating func loadReports(
    on member: ClaimID,
    for claim: ClaimID
  ) throws(DeskError) {
    let found = try snapshot.reports(on: member)
    let first = reports.count
    // Most claims have no merged claims.
    if first == 0 { reports = found } else { reports += found }
    guard member != claim else { return }
    for place in first..<reports.count { reports[place].facts.claim = claim }
  }

  private func links(
    between all: [ClaimID],
    _ memo: LinkCache<Snapshot>
  ) throws(DeskError) -> [LinkID] {
    // No link leads from a claim to itself.
    guard all.count > 1 else { return [] }
    let claims = Set(all)
    var ids: Set<LinkID> = []
    for claim in claims {
      for link in try memo.all(of: claim)
      where link.isLive && claims.contains(link.from) && claims.contains(link.to) {
        ids.insert(link.id)
      }
    }
    return Array(ids)
  }

  /// Reads a cited report; if it had not been said yet, returns its source to cite instead, because then only the source
  /// is known.
  private mutating func load(cited id: AttributionID) throws(DeskError) -> SourceID? {
    guard cited[id] == nil, reports.place(of: id.rawValue, { $0.facts.id.rawValue }) == nil else {
      return nil
    }
    guard var row = try snapshot.report(id) else {
      throw .damaged(table: "attribution", column: "cites")
    }
    guard try snapshot.isAsserted(id, at: row.at) else { return row.facts.source }
    row = try snapshot.asserted(row)
    // A report on a merged claim counts for the survivor.
    row.facts.claim = try snapshot.survivor(of: row.facts.claim)
    if row.facts.isLive, try isSuperseded(id, on: row.facts.claim) { row.facts.isLive = false }
    cited[id] = row
    return nil
  }

  /// Whether a report on the claim, which is not in scope, supersedes another.
  private func isSuperseded(_ id: AttributionID, on claim: ClaimID) throws(DeskError) -> Bool {
    for member in try snapshot.members(of: claim) {
      let isSuperseded = try snapshot.reports(on: member).contains {
        $0.facts.isLive && $0.facts.ties.supersedes.contains(id)
      }
      if isSuperseded { return true }
    }
    return false
  }

  /// Reads when claims are said to happen, where that can matter.
  private func happens() throws(DeskError) -> [ClaimID: ReportTime] {
    var happens: [ClaimID: ReportTime] = [:]
    var asked: Set<ClaimID> = []
    for place in reports.indices where reports[place].at != nil {
      guard case .firsthand = reports[place].facts.basis else { continue }
      let claim = reports[place].facts.claim
      guard asked.insert(claim).inserted else { continue }
      let date =
        if let known, known.id == claim { known.happens } else { try snapshot.happens(claim) }
      if let date { happens[claim] = ReportTime(date) }
    }
    return happens
  }
}

/// The sources that reports mention, with their owners.
///
/// It is not generic, because each access to what a generic type holds would look up where that is.
private struct LoadedSources {
  private(set) var facts: [SourceFacts] = []
  private(set) var names: [SourceID: String] = [:]
  /// The source that each source was merged into.
  private var survivors: [SourceID: SourceID] = [:]

  /// Reads the sources that a report names, and replaces merged ones by their survivors.
  mutating func load(
    for report: inout AttributionFacts,
    from snapshot: some RecordSnapshot
  ) throws(DeskError) {
    report.source = try load(report.source, from: snapshot)
    for index in report.cites.indices {
      guard case .source(let id) = report.cites[index] else { continue }
      report.cites[index] = .source(try load(id, from: snapshot))
    }
  }

  /// Reads a source with its owners and returns the id of its survivor.
  private mutating func load(
    _ id: SourceID,
    from snapshot: some RecordSnapshot
  ) throws(DeskError) -> SourceID {
    if let survivor = survivors[id] { return survivor }
    guard let found = try snapshot.source(id) else { throw .damaged(table: "source", column: "id") }
    let source = try snapshot.survivor(of: found)
    survivors[id] = source.id
    if source.id != id, survivors.updateValue(source.id, forKey: source.id) != nil {
      return source.id
    }
    names[source.id] = source.name
    let place = facts.count
    facts.append(SourceFacts(source))
    if let owner = source.partOf {
      let group = try load(owner, from: snapshot)
      facts[place].partOf = group
    }
    return source.id
  }
}

extension [ReportFacts] {
  fileprivate var isInOrder: Bool {
    indices.dropFirst().allSatisfy { self[$0 - 1].facts.id < self[$0].facts.id }
  }
}
