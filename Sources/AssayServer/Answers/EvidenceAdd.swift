import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension EvidenceAdd: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.addEvidence(EvidenceDraft(parameters))
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    try Wire.EvidenceChanged(recorded)
  }
}

extension Wire.EvidenceChanged {
  init(_ recorded: Recorded) throws(DeskError) {
    self.init()
    evidence = Wire.Evidence(try recorded.only(\.evidence))
  }
}
