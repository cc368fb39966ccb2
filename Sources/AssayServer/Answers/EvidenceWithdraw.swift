import AssayAPI
import AssayDomain
import AssayStore

extension EvidenceWithdraw: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.withdrawEvidence(EvidenceID(parameters.evidence))
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    try Wire.EvidenceChanged(recorded)
  }
}
