import AssayAPI
import AssayDomain
import AssayStore

extension ClaimTag: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(StoreError)
  {
    try transaction.tagClaim(
      parameters.claim,
      adding: parameters.add,
      removing: parameters.remove
    )
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(StoreError) -> Result {
    try Wire.ClaimChanged(recorded, snapshot)
  }
}
