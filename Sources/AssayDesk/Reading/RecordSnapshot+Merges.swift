package import AssayDomain
package import AssayVocabulary

/// Records of merged claims and sources stay in place; readers follow `mergedInto`, so that unmerging is exact.
extension RecordSnapshot {
  /// Returns the claim that a claim's records count for: itself, unless it is merged.
  package func survivor(of claim: ClaimID) throws(DeskError) -> ClaimID {
    guard try hasMergedClaims() else { return claim }
    var end = claim
    var passed: Set<ClaimID> = [claim]
    while let next = try self.claim(end)?.mergedInto, passed.insert(next).inserted { end = next }
    return end
  }

  /// Returns the claims whose records count for a claim, itself first; empty for a merged claim.
  package func members(of claim: ClaimID) throws(DeskError) -> [ClaimID] {
    guard try hasMergedClaims() else { return [claim] }
    guard try self.claim(claim)?.mergedInto == nil else { return [] }
    return try gather(claim) { (id) throws(DeskError) in
      try self.claims(mergedInto: id)
    }
  }

  /// Returns the source that a source is merged into, or itself.
  package func survivor(of source: Source) throws(DeskError) -> Source {
    guard source.mergedInto != nil else { return source }
    var end = source
    var passed: Set<SourceID> = [source.id]
    while let next = end.mergedInto, passed.insert(next).inserted {
      guard let found = try self.source(next) else {
        throw .damaged(table: "source", column: "merged_into")
      }
      end = found
    }
    return end
  }

  /// Returns the source itself and all sources that are merged into it.
  package func members(of source: SourceID) throws(DeskError) -> [SourceID] {
    try gather(source) { (id) throws(DeskError) in
      try self.sources(mergedInto: id)
    }
  }

  /// Returns the claims whose records are shown with a claim: those that count for it, or itself if it is merged.
  package func recordedFor(_ claim: ClaimID) throws(DeskError) -> [ClaimID] {
    let members = try members(of: claim)
    return members.isEmpty ? [claim] : members
  }

  /// Returns the attributions recorded on any of these claims, withdrawn ones included, in the order of ids.
  package func attributions(on claims: [ClaimID]) throws(DeskError) -> [Attribution] {
    var all: [Attribution] = []
    for claim in claims { all += try attributions(on: claim) }
    return claims.count == 1 ? all : all.sorted { $0.id < $1.id }
  }

  /// Returns the links recorded from and to any of these claims, withdrawn ones included, in the order of ids.
  package func links(of claims: [ClaimID]) throws(DeskError) -> [Link] {
    var all: [LinkID: Link] = [:]
    for claim in claims {
      for link in try links(of: claim) { all[link.id] = link }
    }
    return all.values.sorted { $0.id < $1.id }
  }

  /// Returns the evidence on any of these claims, withdrawn pieces included, in the order of ids.
  package func evidence(on claims: [ClaimID]) throws(DeskError) -> [Evidence] {
    var all: [Evidence] = []
    for claim in claims { all += try evidence(on: claim) }
    return all.sorted { $0.id < $1.id }
  }

  /// Returns the notes on any of these claims, in the order of ids.
  package func notes(on claims: [ClaimID]) throws(DeskError) -> [Note] {
    var all: [Note] = []
    for claim in claims { all += try notes(on: claim) }
    return all.sorted { $0.id < $1.id }
  }

  private func gather<ID: Hashable>(
    _ start: ID,
    _ merged: (ID) throws(DeskError) -> [ID]
  ) throws(DeskError) -> [ID] {
    var passed: Set<ID> = [start]
    var all = [start]
    var next = 0
    while next < all.count {
      for id in try merged(all[next]) where passed.insert(id).inserted { all.append(id) }
      next += 1
    }
    return all
  }
}
