import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension ReviewApprove: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.approve(parameters.claim, overrides: parameters.override)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    try Wire.ClaimChanged(recorded, snapshot)
  }
}
