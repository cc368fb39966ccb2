import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension EvidenceWithdraw: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.withdrawEvidence(parameters.evidence)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    try Wire.EvidenceChanged(recorded)
  }
}
