import AssayDomain

extension Change {
  private static let greatestTagCount = 20
  private static let priorities: ClosedRange<Int64> = -100...100

  /// Submits a claim and, where it is known who said it, attributes it.
  package func submitClaim(
    _ draft: ClaimDraft,
    attribution: AttributionDraft?
  ) throws(StoreError) {
    try refuseVersionOfNothing()
    guard Self.priorities.contains(draft.priority) else {
      throw .invalid("priority", "a priority lies between -100 and 100")
    }
    let claim = Claim(
      id: newClaimID(),
      text: try TextRule.claimText.clean(draft.text, field: "text"),
      language: try TextRule.language.clean(optional: draft.language, field: "language"),
      tags: try cleanTags(draft.tags),
      kind: draft.kind,
      happens: try .read(draft.happens, field: "happens"),
      due: try .read(draft.due, field: "due"),
      checkAfter: try .read(draft.checkAfter, field: "checkAfter"),
      priority: draft.priority,
      status: .submitted,
      reviewer: nil,
      decision: nil,
      submitter: request.author.name,
      submittedAtMs: nowMs,
      version: 1
    )
    try put(.claim(claim))
    guard let attribution else { return }
    do {
      try attribute(claim, attribution)
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      throw .refused(refusal.within("attribution"))
    }
  }

  /// The claim, which must be there, not withdrawn or merged, and of the version asked for.
  func claimToChange(_ id: ClaimID, field: String) throws(StoreError) -> Claim {
    let claim = try self.claim(id, field: field)
    try expectVersion(claim.version, of: id.description)
    return claim
  }

  /// The claim, which must be there and not withdrawn or merged.
  func claim(_ id: ClaimID, field: String) throws(StoreError) -> Claim {
    guard let claim = try view.claim(id) else {
      throw .notFound("claim \(id)", field: field, hint: "`assay list` lists the claims")
    }
    switch claim.status {
    case .submitted, .inReview, .proposed, .decided: return claim
    case .withdrawn, .merged:
      throw .conflict("\(id) is \(claim.status.rawValue)", field: field)
    }
  }

  /// Refuses the call when what it changes has moved on.
  func expectVersion(_ version: Int64, of what: String) throws(StoreError) {
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
  func refuseVersionOfNothing() throws(StoreError) {
    guard request.ifVersion == nil else {
      throw .invalid("ifVersion", "what is made new has no version yet; leave ifVersion out")
    }
  }

  /// The tags in normal form, as they are looked up by their bytes, each once.
  private func cleanTags(_ tags: [String]) throws(StoreError) -> [String] {
    guard tags.count <= Self.greatestTagCount else {
      throw .invalid("tags", "a claim has at most \(Self.greatestTagCount) tags")
    }
    var cleaned: [String] = []
    for (index, tag) in tags.enumerated() {
      let text = try TextRule.tag.clean(tag, field: "tags[\(index)]").inNormalForm
      if !cleaned.contains(text) { cleaned.append(text) }
    }
    return cleaned
  }
}
