import AssayAPI
import AssayDomain
import AssayStore

extension ClaimTag: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.tagClaim(
      ClaimID(parameters.claim),
      adding: parameters.add,
      removing: parameters.remove
    )
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    try Wire.ClaimChanged(recorded, view)
  }
}
