import AssayDomain
package import AssayVocabulary

extension RecordTransaction {
  /// Submits a claim and attributes it, if its source is known.
  package func submitClaim(
    _ draft: ClaimDraft,
    attribution: AttributionDraft?
  ) throws(DeskError) {
    try refuseVersionOfNothing()
    try refusePriority(draft.priority)
    var claim = Claim()
    claim.id = ids.claim.next()
    claim.text = try TextRule.claimText.clean(draft.text, field: "text")
    claim.language = try TextRule.language.clean(optional: draft.language, field: "language")
    claim.tags = try cleanTags(draft.tags)
    claim.kind = draft.kind
    claim.happens = try .read(draft.happens, field: "happens")
    claim.due = try .read(draft.due, field: "due")
    claim.checkAfter = try .read(draft.checkAfter, field: "checkAfter")
    claim.priority = draft.priority
    claim.submitter = request.author.name
    claim.submittedAtMs = nowMs
    try put(.claim(claim))
    guard let attribution else { return }
    do {
      try attribute(claim, attribution)
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      throw .refused(refusal.within("attribution"))
    }
  }

  /// Corrects a claim's own fields.
  package func editClaim(_ id: ClaimID, _ edit: ClaimCorrection) throws(DeskError) {
    let old = try claimToChange(id, field: "claim")
    var claim = old
    if let text = edit.text { claim.text = try TextRule.claimText.clean(text, field: "text") }
    claim.kind = edit.kind ?? claim.kind
    if let priority = edit.priority {
      try refusePriority(priority)
      claim.priority = priority
    }
    claim.language = try edit.language.applied(to: claim.language, .language, field: "language")
    claim.happens = try edit.happens.applied(to: claim.happens, field: "happens")
    claim.due = try edit.due.applied(to: claim.due, field: "due")
    claim.checkAfter = try edit.checkAfter.applied(to: claim.checkAfter, field: "checkAfter")
    guard claim != old || !claim.text.utf8.elementsEqual(old.text.utf8) else {
      throw .unchanged(id.description, field: "claim")
    }
    claim.version += 1
    try put(.claim(claim))
  }

  /// Adds tags to a claim and removes others.
  package func tagClaim(
    _ id: ClaimID,
    adding: [String],
    removing: [String]
  ) throws(DeskError) {
    guard !adding.isEmpty || !removing.isEmpty else {
      throw .invalid("add", "name at least one tag to add or to remove")
    }
    var claim = try claimToChange(id, field: "claim")
    let added = try cleanTags(adding, field: "add")
    let removed = try cleanTags(removing, field: "remove")
    for (index, tag) in removed.enumerated() {
      guard !added.contains(tag) else {
        throw .invalid("remove[\(index)]", "the tag \"\(tag)\" cannot be added and removed at once")
      }
      guard claim.tags.contains(tag) else {
        let tags = claim.tags.isEmpty ? "it has none" : claim.tags.joined(separator: ", ")
        throw .conflict(
          "\(id) does not have the tag \"\(tag)\"",
          field: "remove[\(index)]",
          hint: "its tags: \(tags)"
        )
      }
    }
    let tags = claim.tags.filter { !removed.contains($0) }
    let fresh = added.filter { !tags.contains($0) }
    guard !fresh.isEmpty || !removed.isEmpty else {
      throw .unchanged(id.description, field: "add")
    }
    guard tags.count + fresh.count <= ActLimits.maximumTagCount else {
      throw .invalid("add", "a claim has at most \(ActLimits.maximumTagCount) tags")
    }
    claim.tags = tags + fresh
    claim.version += 1
    try put(.claim(claim))
  }

  /// Merges a claim into another that says the same; its records count for the survivor from now on.
  package func mergeClaim(_ id: ClaimID, into survivorID: ClaimID) throws(DeskError) {
    let claim = try snapshot.claimItself(id, field: "claim")
    try expectVersion(claim.version, of: id.description)
    let survivor = try snapshot.claimItself(survivorID, field: "into")
    try keepingRule(claim.status.isOpen ? "into" : "claim") { () throws(EntryProblem) in
      try MergeEntry.check(claim, into: survivor)
    }
    let links = LinkCache(snapshot)
    for link in try links.all(of: id)
    where link.isLive && link.kind == .contradicts
      && (link.from == survivorID || link.to == survivorID)
    {
      throw .conflict(
        "\(id) contradicts \(survivorID), so they do not say the same",
        field: "into",
        hint: "withdraw \(link.id) first if that is wrong"
      )
    }
    try review(id, .merge) { claim in
      claim.mergedInto = survivorID
      claim.proposal = nil
    }
  }

  /// Undoes a merge: the claim is again as it was before, with everything recorded on it.
  package func unmergeClaim(_ id: ClaimID) throws(DeskError) {
    try review(id, .unmerge) { _ in }
  }

  /// Returns a merged claim as it was before; nothing changes a claim while it is merged.
  func before(_ claim: Claim) throws(DeskError) -> Claim {
    guard let since = try snapshot.versions(of: .claim(claim.id)).last,
      let row = try snapshot.asOf(since - 1, instantMs: nil).storedClaim(claim.id)
    else { throw .damaged(table: "claim", column: "merged_into") }
    return try snapshot.effective(row)
  }
}
