import AssayAPI
import AssayDomain
import AssayStore

extension ClaimEdit: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.editClaim(ClaimID(parameters.claim), ClaimCorrection(parameters))
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    try Wire.ClaimChanged(recorded, view)
  }
}
