import AssayAPI
import AssayDomain
import AssayStore

extension AttributionAdd: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.attribute(ClaimID(parameters.claim), AttributionDraft(parameters.attribution))
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    let attribution = try recorded.only(\.attributions)
    var result = Result()
    result.attribution = try view.wireAttribution(attribution)
    result.attributions = try recorded.wireAttributions(view)
    result.sources = try recorded.mentionedSources(view)
    result.claim = try view.wireClaim(attribution.claim)
    return result
  }
}
