import AssayAPI
import AssayDomain
import AssayStore

extension EvidenceWithdraw: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(StoreError)
  {
    try transaction.withdrawEvidence(parameters.evidence)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(StoreError) -> Result {
    try Wire.EvidenceChanged(recorded)
  }
}
