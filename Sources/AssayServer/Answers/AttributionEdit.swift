import AssayAPI
import AssayDomain
import AssayStore

extension AttributionEdit: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.editAttribution(
      AttributionID(parameters.attribution),
      AttributionCorrection(parameters)
    )
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    try Wire.AttributionChanged(recorded, view)
  }
}
