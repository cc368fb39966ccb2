import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension ReviewAssign: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.assign(parameters.claim, to: parameters.to)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    try Wire.ClaimChanged(recorded, snapshot)
  }
}
