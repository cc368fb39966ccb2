import AssayAPI
import AssayDomain
import AssayStore

extension ClaimSubmit: WriteAnswer {
  struct Draft: Sendable {
    let claim: ClaimDraft
    let attribution: AttributionDraft?
  }

  static func draft(_ parameters: Parameters) -> Draft {
    Draft(
      claim: ClaimDraft(parameters).readAhead(),
      attribution: parameters.attribution.map { AttributionDraft($0) }
    )
  }

  static func perform(_ draft: Draft, _ change: Change) throws(StoreError) {
    try change.submitClaim(draft.claim, attribution: draft.attribution)
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    var result = try recordedAlone(recorded, view)
    result.similar = try view.similarAtOnce(to: recorded.only(\.claims))
      .map { Wire.SimilarClaim($0) }
    return result
  }

  /// The result without earlier claims that say the same, which take longer to find than the rest.
  static func recordedAlone(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    var result = Result()
    result.claim = try view.wireClaim(recorded.only(\.claims))
    result.attributions = try recorded.wireAttributions(view)
    result.sources = try recorded.mentionedSources(view)
    return result
  }
}
