import AssayAPI
import AssayDomain
import AssayStore

extension ReviewAssign: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.assign(ClaimID(parameters.claim), to: parameters.to)
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    try Wire.ClaimChanged(recorded, view)
  }
}
