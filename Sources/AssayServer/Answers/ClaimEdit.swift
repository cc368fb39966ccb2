import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension ClaimEdit: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.editClaim(parameters.claim, parameters.edit)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    try Wire.ClaimChanged(recorded, snapshot)
  }
}
