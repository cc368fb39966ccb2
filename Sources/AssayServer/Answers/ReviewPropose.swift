import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension ReviewPropose: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.propose(
      parameters.claim,
      verdict: parameters.verdict,
      label: parameters.label,
      overrides: parameters.override
    )
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    try Wire.ClaimChanged(recorded, snapshot)
  }
}

extension Wire.ClaimChanged {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    let changed = try recorded.only(\.claims)
    self.init()
    claim = try snapshot.wireClaim(changed)
  }
}
