import AssayAPI
import AssayDomain
import AssayStore

extension ClaimGet: ReadAnswer {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost {
    parameters.saidBy == nil ? .quick : .slow
  }

  static func answer(
    _ parameters: Parameters,
    _ view: View,
    _ reader: StoreReader
  ) throws(StoreError) -> Result {
    let view = try view.said(by: parameters.saidBy)
    let id = ClaimID(parameters.claim)
    var result = Result()
    result.claim = try view.wireClaimWithReasons(view.wireClaim(id))
    let members = try view.recordedFor(id)
    result.attributions = try view.attributions(on: members).map {
      (attribution) throws(StoreError) in
      try view.wireAttribution(attribution)
    }
    result.links = try view.links(of: members).map { Wire.Link($0) }
    result.evidence = try view.evidence(on: members).map { Wire.Evidence($0) }
    result.notes = try view.notes(on: members).map { Wire.Note($0) }
    result.merged = members.dropFirst().map(\.wire)
    return result
  }
}
