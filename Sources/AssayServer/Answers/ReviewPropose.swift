import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension ReviewPropose: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.propose(
      parameters.claim,
      verdict: parameters.verdict,
      label: parameters.label,
      overrides: parameters.override
    )
  }
}

extension Wire.ClaimChanged: RecordedResult {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    let changed = try recorded.only(\.claims)
    self.init()
    claim = try snapshot.wireClaim(changed)
  }
}
