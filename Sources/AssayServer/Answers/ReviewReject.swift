import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension ReviewReject: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.reject(parameters.claim)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    try Wire.ClaimChanged(recorded, snapshot)
  }
}
