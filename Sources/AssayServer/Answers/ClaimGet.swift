import AssayAPI
import AssayDomain
import AssayStore

extension ClaimGet: ReadAnswer {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost { .quick }

  static func answer(
    _ parameters: Parameters,
    _ view: View,
    _ reader: StoreReader
  ) throws(StoreError) -> Result {
    let id = ClaimID(parameters.claim)
    var result = Result()
    result.claim = try view.wireClaim(id)
    result.attributions = try view.attributions(on: id).map { (attribution) throws(StoreError) in
      try view.wireAttribution(attribution)
    }
    result.links = try view.links(of: id).map { Wire.Link($0) }
    return result
  }
}
