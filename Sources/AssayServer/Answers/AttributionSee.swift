import AssayAPI
import AssayDomain
import AssayStore

extension AttributionSee: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.see(
      AttributionID(parameters.attribution),
      url: parameters.url,
      at: parameters.at
    )
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    try Wire.AttributionChanged(recorded, view)
  }
}

extension Wire.AttributionChanged {
  init(_ recorded: Recorded, _ view: View) throws(StoreError) {
    let changed = try recorded.only(\.attributions)
    self.init()
    attribution = try view.wireAttribution(changed)
    claim = try view.wireClaim(changed.claim)
  }
}
