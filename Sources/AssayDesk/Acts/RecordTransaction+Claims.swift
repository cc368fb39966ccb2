import AssayDomain
package import AssayVocabulary

extension RecordTransaction {
  /// The claim itself, which must be there, not withdrawn or merged, and of the version asked for.
  func claimToChange(_ id: ClaimID, field: String) throws(DeskError) -> Claim {
    let claim = try snapshot.claimItself(id, field: field)
    try expectVersion(claim.version, of: id.description)
    if let survivor = claim.mergedInto {
      try keepingRule(field) { () throws(EntryProblem) in
        throw .isMerged(id.description, into: survivor.description)
      }
    }
    try refuseWithdrawn(claim, field: field)
    return claim
  }

  /// The claim that something new is recorded on: the one named, or the one it is merged into.
  func claimToAddTo(_ id: ClaimID, field: String) throws(DeskError) -> Claim {
    let claim = try self.claim(id, field: field)
    try expectVersion(claim.version, of: claim.id.description)
    return claim
  }

  /// The claim, or the one it is merged into, which must be there and not withdrawn.
  func claim(_ id: ClaimID, field: String) throws(DeskError) -> Claim {
    let named = try snapshot.claimItself(id, field: field)
    let claim =
      named.mergedInto == nil
      ? named : try snapshot.claimItself(try snapshot.survivor(of: id), field: field)
    try refuseWithdrawn(claim, field: field)
    return claim
  }

  private func refuseWithdrawn(_ claim: Claim, field: String) throws(DeskError) {
    if claim.status == .withdrawn { throw .conflict("\(claim.id) is withdrawn", field: field) }
  }

  /// The status of a claim before the change, at the instant at which it is made.
  package func status(of id: ClaimID) throws(DeskError) -> ClaimStatus {
    try snapshot.claimItself(id, field: "claim").status
  }

  /// Refuses to do what was planned to a claim that has moved on from the version it had then.
  package func expect(_ planned: Int64, of id: ClaimID) throws(DeskError) {
    let claim = try snapshot.claimItself(id, field: "claim")
    guard claim.version != planned else { return }
    throw .refused(
      Refusal(
        .versionMismatch,
        field: "plan",
        "\(id) has changed since the dry run: it has version \(claim.version), not \(planned)",
        hint: "make the dry run anew, and see whether it still fits"
      )
    )
  }

  /// Refuses the call when what it changes has moved on.
  func expectVersion(_ version: Int64, of what: String) throws(DeskError) {
    guard let expected = request.ifVersion, expected != version else { return }
    throw .refused(
      Refusal(
        .versionMismatch,
        field: "ifVersion",
        "\(what) has version \(version), not \(expected)",
        hint: "read it again, and repeat the call if it still fits"
      )
    )
  }

  /// Refuses `ifVersion` for what is only being made.
  func refuseVersionOfNothing() throws(DeskError) {
    guard request.ifVersion == nil else {
      throw .invalid("ifVersion", "what is made new has no version yet; leave ifVersion out")
    }
  }

  func refusePriority(_ priority: Int64) throws(DeskError) {
    guard ActLimits.priorities.contains(priority) else {
      throw .invalid("priority", "a priority lies between -100 and 100")
    }
  }

  /// The tags in normal form, as they are looked up by their bytes, each once.
  func cleanTags(_ tags: [String], field: String = "tags") throws(DeskError) -> [String] {
    guard tags.count <= ActLimits.maximumTagCount else {
      throw .invalid(field, "a claim has at most \(ActLimits.maximumTagCount) tags")
    }
    var cleaned: [String] = []
    for (index, tag) in tags.enumerated() {
      let text = try TextRule.tag.clean(tag, field: "\(field)[\(index)]").inNormalForm
      if !cleaned.contains(text) { cleaned.append(text) }
    }
    return cleaned
  }
}
