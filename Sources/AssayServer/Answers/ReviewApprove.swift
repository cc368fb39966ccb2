import AssayAPI
import AssayDomain
import AssayStore

extension ReviewApprove: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.approve(ClaimID(parameters.claim), overrides: parameters.override)
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    try Wire.ClaimChanged(recorded, view)
  }
}
