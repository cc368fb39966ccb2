package import AssayDesk
package import AssayDomain
package import AssayVocabulary
package import Testing

extension TestDesk {
  /// Expects a call to be refused with this kind and field, and to change nothing.
  package func expectRefusal(
    _ kind: Refusal.Kind,
    field: String?,
    saying words: String = "",
    _ request: WriteRequest = .plain,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ work: @escaping @Sendable (Transaction) throws(DeskError) -> Void
  ) throws {
    let seq = headSeq
    let refusal = try refusal(of: request, work)
    #expect(refusal?.kind == kind, sourceLocation: sourceLocation)
    #expect(refusal?.field == field, sourceLocation: sourceLocation)
    if !words.isEmpty {
      let said = [refusal?.message, refusal?.hint].compactMap(\.self).joined(separator: "; ")
      #expect(said.contains(words), sourceLocation: sourceLocation)
    }
    #expect(headSeq == seq, sourceLocation: sourceLocation)
  }

  /// Submits claims.
  package func submit(_ texts: String...) throws(DeskError) {
    for text in texts {
      try call { (transaction) throws(DeskError) in
        try transaction.submitClaim(ClaimDraft(text), attribution: nil)
      }
    }
  }

  /// Attributes C1, or another claim, to a source by name.
  @discardableResult
  package func attribute(
    _ claim: ClaimID = 1,
    by name: String,
    _ stance: Stance = .asserts,
    _ change: (inout AttributionDraft) -> Void = { _ in }
  ) throws(DeskError) -> Recorded {
    let draft = AttributionDraft(by: name, stance, change)
    return try call { (transaction) throws(DeskError) in try transaction.attribute(claim, draft) }
  }

  package func addSource(_ draft: SourceDraft) throws(DeskError) {
    try call { (transaction) throws(DeskError) in try transaction.addSource(draft) }
  }

  package func attribution(_ id: AttributionID) throws -> Attribution {
    try #require(try now { (snapshot) throws(DeskError) in try snapshot.attribution(id) })
  }

  package func claim(_ id: ClaimID) throws -> Claim {
    try #require(try now { (snapshot) throws(DeskError) in try snapshot.claim(id) })
  }

  package func source(_ id: SourceID) throws -> Source {
    try #require(try now { (snapshot) throws(DeskError) in try snapshot.source(id) })
  }
}
