import AssayAPI
import AssayDomain
import AssayStore

extension ClaimEdit: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(StoreError)
  {
    try transaction.editClaim(parameters.claim, ClaimCorrection(parameters))
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(StoreError) -> Result {
    try Wire.ClaimChanged(recorded, snapshot)
  }
}
