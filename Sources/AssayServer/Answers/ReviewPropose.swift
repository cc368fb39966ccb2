import AssayAPI
import AssayDomain
import AssayStore

extension ReviewPropose: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.propose(
      ClaimID(parameters.claim),
      verdict: Verdict(parameters.verdict),
      label: parameters.label,
      overrides: parameters.override
    )
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    try Wire.ClaimChanged(recorded, view)
  }
}

extension Wire.ClaimChanged {
  init(_ recorded: Recorded, _ view: View) throws(StoreError) {
    let changed = try recorded.only(\.claims)
    self.init()
    claim = try view.wireClaim(changed)
  }
}
