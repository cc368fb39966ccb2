import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension AttributionWithdraw: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.withdrawAttribution(parameters.attribution)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    try Wire.AttributionChanged(recorded, snapshot)
  }
}
