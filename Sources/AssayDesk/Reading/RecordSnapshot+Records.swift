package import AssayDomain
package import AssayVocabulary

extension RecordSnapshot {
  /// The claim as it stands at the snapshot's instant: a lease that has run out is taken off.
  package func claim(_ id: ClaimID) throws(DeskError) -> Claim? {
    guard let claim = try storedClaim(id) else { return nil }
    return try effective(claim)
  }

  /// The claim that a call names, whatever has become of it.
  package func claimItself(_ id: ClaimID, field: String) throws(DeskError) -> Claim {
    guard let claim = try claim(id) else {
      throw .notFound(
        "claim \(id)",
        field: field,
        hint: "list them with claim.list",
        remedy: Remedy("claim.list")
      )
    }
    return claim
  }

  /// The evidence that a call names.
  package func evidenceItself(_ id: EvidenceID) throws(DeskError) -> Evidence {
    guard let evidence = try evidence(id) else {
      throw .notFound(
        "evidence \(id)",
        field: "evidence",
        hint: "read its claim with claim.get, which lists the evidence",
        remedy: Remedy("claim.get")
      )
    }
    return evidence
  }

  /// A claim's row as it stands at the snapshot's instant.
  package func effective(_ claim: Claim) throws(DeskError) -> Claim {
    claim.leaseUntilMs == nil ? claim : claim.effective(atMs: try momentMs())
  }

  /// The attributions recorded on a claim itself, withdrawn ones included, in order of ids; of those of which
  /// it is known that they had been said by the time that is asked about.
  package func attributions(on claim: ClaimID) throws(DeskError) -> [Attribution] {
    let all = try storedAttributions(on: claim)
    return assertedBeforeMs == nil ? all : try asserted(among: all)
  }

  /// What an assessment reads of the same.
  func reports(on claim: ClaimID) throws(DeskError) -> [ReportFacts] {
    let all = try storedReports(on: claim)
    guard assertedBeforeMs != nil else { return all }
    var said: [ReportFacts] = []
    for report in all where try isAsserted(report.facts.id, at: report.at) { said.append(report) }
    return said
  }

  /// A source that something mentions, or the one that it turned out to be.
  package func known(_ source: SourceID) throws(DeskError) -> Source {
    guard let found = try self.source(source) else {
      throw .damaged(table: "source", column: "id")
    }
    return try survivor(of: found)
  }

  /// The name of a source that something mentions.
  package func name(of source: SourceID) throws(DeskError) -> String {
    try known(source).name
  }

  /// The top of a source's partOf chain.
  package func group(of source: Source) throws(DeskError) -> SourceID {
    var top = try survivor(of: source)
    var passed: Set<SourceID> = [source.id]
    while let owner = top.partOf, passed.insert(owner).inserted {
      guard let found = try self.source(owner) else {
        throw .damaged(table: "source", column: "part_of")
      }
      top = try survivor(of: found)
    }
    return top.id
  }
}
