import AssayAPI
import AssayDomain
import AssayStore

extension ReviewTake: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(StoreError)
  {
    try transaction.take(parameters.claim)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(StoreError) -> Result {
    try Wire.ClaimChanged(recorded, snapshot)
  }
}
