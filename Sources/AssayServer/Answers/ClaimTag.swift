import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension ClaimTag: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.tagClaim(
      parameters.claim,
      adding: parameters.add,
      removing: parameters.remove
    )
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    try Wire.ClaimChanged(recorded, snapshot)
  }
}
