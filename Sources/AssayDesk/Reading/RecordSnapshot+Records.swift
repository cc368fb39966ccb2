package import AssayDomain
package import AssayVocabulary

extension RecordSnapshot {
  /// Returns the claim at the snapshot's instant, without a lease that has expired; nil if there is none.
  package func claim(_ id: ClaimID) throws(DeskError) -> Claim? {
    guard let claim = try storedClaim(id) else { return nil }
    return try effective(claim)
  }

  /// Returns the claim that a call names, whatever its status; refuses a missing one.
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

  /// Returns the evidence that a call names; refuses a missing piece.
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

  /// Returns a claim's row at the snapshot's instant, without a lease that has expired.
  package func effective(_ claim: Claim) throws(DeskError) -> Claim {
    claim.leaseUntilMs == nil ? claim : claim.effective(atMs: try momentMs())
  }

  /// Returns the attributions recorded on a claim itself, withdrawn ones included, in the order of ids; only those
  /// known to have been said by the time asked about.
  package func attributions(on claim: ClaimID) throws(DeskError) -> [Attribution] {
    let all = try storedAttributions(on: claim)
    return assertedBeforeMs == nil ? all : try asserted(among: all)
  }

  /// Returns the facts that an assessment needs of those attributions.
  func reports(on claim: ClaimID) throws(DeskError) -> [ReportFacts] {
    let all = try storedReports(on: claim)
    guard assertedBeforeMs != nil else { return all }
    var said: [ReportFacts] = []
    for report in all where try isAsserted(report.facts.id, at: report.at) {
      said.append(try asserted(report))
    }
    return said
  }

  /// Returns a source that a record mentions, or the one it is merged into; throws if it is missing.
  package func known(_ source: SourceID) throws(DeskError) -> Source {
    guard let found = try self.source(source) else {
      throw .damaged(table: "source", column: "id")
    }
    return try survivor(of: found)
  }

  /// Returns the name of a source that a record mentions.
  package func name(of source: SourceID) throws(DeskError) -> String {
    try known(source).name
  }

  /// Returns the top of a source's chain of owners.
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
