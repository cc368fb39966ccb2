import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension AttributionAdd: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.attribute(parameters.claim, AttributionDraft(parameters.attribution))
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    let attribution = try recorded.only(\.attributions)
    var result = Result()
    result.attribution = try snapshot.wireAttribution(attribution)
    result.attributions = try recorded.wireAttributions(snapshot)
    result.sources = try recorded.mentionedSources(snapshot)
    result.claim = try snapshot.wireClaim(attribution.claim)
    return result
  }
}
