import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension AttributionSee: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.see(
      parameters.attribution,
      url: parameters.url,
      at: parameters.at
    )
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    try Wire.AttributionChanged(recorded, snapshot)
  }
}

extension Wire.AttributionChanged {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    let changed = try recorded.only(\.attributions)
    self.init()
    attribution = try snapshot.wireAttribution(changed)
    claim = try snapshot.wireClaim(changed.claim)
  }
}
