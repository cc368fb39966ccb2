import AssayAPI
import AssayDomain
import AssayStore

extension AttributionWithdraw: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.withdrawAttribution(AttributionID(parameters.attribution))
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    try Wire.AttributionChanged(recorded, view)
  }
}
