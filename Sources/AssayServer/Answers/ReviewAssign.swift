import AssayAPI
import AssayDomain
import AssayStore

extension ReviewAssign: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(StoreError)
  {
    try transaction.assign(parameters.claim, to: parameters.to)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(StoreError) -> Result {
    try Wire.ClaimChanged(recorded, snapshot)
  }
}
