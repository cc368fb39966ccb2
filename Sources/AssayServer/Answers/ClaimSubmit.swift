import AssayAPI
import AssayDomain
import AssayStore

extension ClaimSubmit: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.submitClaim(
      ClaimDraft(parameters),
      attribution: parameters.attribution.map { AttributionDraft($0) }
    )
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    let claim = try recorded.only(\.claims)
    var result = Result()
    result.claim = try view.wireClaim(claim)
    result.attributions = try recorded.wireAttributions(view)
    result.sources = try recorded.mentionedSources(view)
    result.similar = try view.similarAtOnce(to: claim).map { Wire.SimilarClaim($0) }
    return result
  }
}
