import AssayAPI
import AssayDomain
import AssayStore

extension AttributionWithdraw: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(StoreError)
  {
    try transaction.withdrawAttribution(parameters.attribution)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(StoreError) -> Result {
    try Wire.AttributionChanged(recorded, snapshot)
  }
}
