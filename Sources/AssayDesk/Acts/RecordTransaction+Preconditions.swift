import AssayDomain
package import AssayVocabulary

extension RecordTransaction {
  /// Returns the claim itself; refuses one that is missing, withdrawn, merged or not of the version asked for.
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

  /// Returns the claim to record something on: the one named, or the one it is merged into.
  func claimToAddTo(_ id: ClaimID, field: String) throws(DeskError) -> Claim {
    let claim = try self.claim(id, field: field)
    try expectVersion(claim.version, of: claim.id.description)
    return claim
  }

  /// Returns the claim, or the one it is merged into; refuses a missing or withdrawn one.
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

  /// Returns the status of a claim before the change, at the instant of the call.
  package func status(of id: ClaimID) throws(DeskError) -> ClaimStatus {
    try snapshot.claimItself(id, field: "claim").status
  }

  /// Refuses a planned change if the claim has a newer version than the plan.
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

  /// Refuses the call if the record to change has another version than asked for.
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

  /// Refuses `ifVersion` if the call creates the record.
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

  /// Returns the distinct tags in normal form, because tags are looked up by their bytes.
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
