import AssayAPI
import AssayStore

extension EvidenceAdd: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(StoreError)
  {
    try transaction.addEvidence(EvidenceDraft(parameters))
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(StoreError) -> Result {
    try Wire.EvidenceChanged(recorded)
  }
}

extension Wire.EvidenceChanged {
  init(_ recorded: Recorded) throws(StoreError) {
    self.init()
    evidence = Wire.Evidence(try recorded.only(\.evidence))
  }
}
