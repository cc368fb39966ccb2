import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension AttributionEdit: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.editAttribution(
      parameters.attribution,
      AttributionCorrection(parameters)
    )
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    try Wire.AttributionChanged(recorded, snapshot)
  }
}
