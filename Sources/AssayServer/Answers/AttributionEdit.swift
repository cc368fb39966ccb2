import AssayAPI
import AssayDomain
import AssayStore

extension AttributionEdit: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(StoreError)
  {
    try transaction.editAttribution(
      parameters.attribution,
      AttributionCorrection(parameters)
    )
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(StoreError) -> Result {
    try Wire.AttributionChanged(recorded, snapshot)
  }
}
