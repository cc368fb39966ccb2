import AssayDomain
package import AssayVocabulary

extension RecordTransaction {
  /// Adds a piece of evidence, with its content if that is given.
  ///
  /// `contentHash` is the content's SHA-256 if the caller has computed it ahead, which spares the transaction's thread.
  package func addEvidence(
    _ draft: EvidenceDraft,
    contentHash: String? = nil
  ) throws(DeskError) {
    try refuseVersionOfNothing()
    var evidence = Evidence()
    (evidence.claim, evidence.attribution) = try subject(draft.claim, draft.attribution)
    evidence.id = ids.evidence.next()
    evidence.url = try TextRule.url.clean(optional: draft.url, field: "url")
    evidence.archivedURL = try TextRule.url.clean(
      optional: draft.archivedURL,
      field: "archivedUrl"
    )
    evidence.title = try TextRule.title.clean(optional: draft.title, field: "title")
    evidence.quote = try TextRule.quote("the quote").clean(optional: draft.quote, field: "quote")
    evidence.mediaType = try TextRule.mediaType.clean(optional: draft.mediaType, field: "mediaType")
    evidence.retrievedAt = try .read(draft.retrievedAt, field: "retrievedAt")
    evidence.sha256 = try draft.sha256.map { (text) throws(DeskError) in try hash(text) }
    if let content = draft.snapshot { try keep(content, contentHash, for: &evidence) }
    guard evidence.isSomething else {
      throw .invalid(
        "url",
        "evidence is something to look at: give a url, a quote, a hash or a snapshot"
      )
    }
    try put(.evidence(evidence))
  }

  /// Withdraws evidence, for a reason; its snapshot stays for readers of the past.
  package func withdrawEvidence(_ id: EvidenceID) throws(DeskError) {
    let evidence = try snapshot.evidenceItself(id)
    try evidence.refuseWithdrawn(field: "evidence")
    try expectVersion(evidence.version, of: id.description)
    let reason = try neededReason(for: "withdrawing evidence")
    try put(.evidence(evidence.withdrawn(because: reason)))
  }

  /// Adds a note on a claim or attribution.
  package func addNote(_ draft: NoteDraft) throws(DeskError) {
    try refuseVersionOfNothing()
    var note = Note()
    (note.claim, note.attribution) = try subject(draft.claim, draft.attribution)
    note.id = ids.note.next()
    note.kind = draft.kind
    note.text = try TextRule.freeText("the note").clean(optional: draft.text, field: "text")
    note.asked = try TextRule.name.clean(optional: draft.asked, field: "asked")
    note.askedAt = try .read(draft.askedAt, field: "askedAt")
    note.answer = try TextRule.freeText("the answer").clean(optional: draft.answer, field: "answer")
    note.author = request.author.name
    note.writtenAtMs = nowMs
    switch draft.kind {
    case .comment:
      guard note.text != nil else { throw .invalid("text", "a comment needs a text") }
      for (field, given) in [
        ("asked", note.asked != nil), ("askedAt", note.askedAt != nil),
        ("answer", note.answer != nil),
      ] where given {
        throw .invalid(field, "a comment has no \(field); for a right of reply the kind is contact")
      }
    case .contact:
      guard note.asked != nil else {
        throw .invalid("asked", "a contact says who was asked; give it as asked")
      }
    }
    try put(.note(note))
  }

  /// Returns the claim of the material, and its attribution if it is on one.
  private func subject(
    _ claim: ClaimID?,
    _ attribution: AttributionID?
  ) throws(DeskError) -> (ClaimID, AttributionID?) {
    switch (claim, attribution) {
    case (let id?, nil): return (try self.claim(id, field: "claim").id, nil)
    case (nil, let id?):
      let attribution = try liveAttribution(id, field: "attribution")
      _ = try self.claim(attribution.claim, field: "attribution")
      return (attribution.claim, id)
    case (nil, nil): throw .invalid("claim", "say what it is on: give claim or attribution")
    case (_?, _?):
      throw .invalid(
        "attribution",
        "it is on a claim or on an attribution; give one of the two",
        hint: "an attribution says which claim it is about"
      )
    }
  }

  private func hash(_ text: String) throws(DeskError) -> String {
    let lower = text.lowercased()
    guard lower.utf8.count == 64, lower.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) })
    else {
      throw .invalid("sha256", "a SHA-256 is 64 hexadecimal digits, as sha256sum prints it")
    }
    return lower
  }

  /// Stores a content once under its hash, however many pieces of evidence have it.
  private func keep(
    _ content: [UInt8],
    _ hash: String?,
    for evidence: inout Evidence
  ) throws(DeskError) {
    guard content.count <= ActLimits.maximumSnapshotSizeBytes else {
      throw .invalid(
        "snapshot",
        "the snapshot has \(content.count) bytes; \(ActLimits.maximumSnapshotSizeBytes) are kept at most",
        hint: "give its sha256 and archivedUrl instead"
      )
    }
    guard !content.isEmpty else { throw .invalid("snapshot", "the snapshot is empty") }
    let found = hash ?? contentHash(of: content)
    guard evidence.sha256 == nil || evidence.sha256 == found else {
      throw .invalid(
        "sha256",
        "the snapshot's SHA-256 is \(found), another than the one given",
        hint: "one of the two belongs to something else"
      )
    }
    evidence.sha256 = found
    evidence.sizeBytes = Int64(content.count)
    evidence.hasSnapshot = true
    try keep(content, hash: found)
  }
}

extension Evidence {
  /// Whether the evidence has anything to look at.
  fileprivate var isSomething: Bool {
    url != nil || archivedURL != nil || quote != nil || sha256 != nil
  }
}
