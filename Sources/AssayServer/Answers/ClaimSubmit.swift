import AssayAPI
import AssayDesk
import AssayDomain
import AssaySearch
import AssayStore
import AssayVocabulary

extension ClaimSubmit: WriteAnswer {
  struct Draft: Sendable {
    let claim: ClaimDraft
    let words: PretokenizedText?
    let attribution: AttributionDraft?
  }

  static func draft(_ parameters: Parameters) -> Draft {
    Draft(
      claim: parameters.claim,
      words: PretokenizedText(claimText: parameters.claim.text),
      attribution: parameters.attribution.map { AttributionDraft($0) }
    )
  }

  static func perform(_ draft: Draft, _ transaction: WriteTransaction) throws(DeskError) {
    transaction.pretokenizedText = draft.words
    try transaction.submitClaim(draft.claim, attribution: draft.attribution)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    var result = try recordedAlone(recorded, snapshot)
    result.similar = try snapshot.similarAtOnce(to: recorded.only(\.claims))
      .map { Wire.SimilarClaim($0) }
    return result
  }

  /// The result without earlier claims that say the same, which take longer to find than the rest.
  static func recordedAlone(
    _ recorded: Recorded,
    _ snapshot: ReadSnapshot
  ) throws(DeskError) -> Result {
    var result = Result()
    result.claim = try snapshot.wireClaim(recorded.only(\.claims))
    result.attributions = try recorded.wireAttributions(snapshot)
    result.sources = try recorded.mentionedSources(snapshot)
    return result
  }
}
