import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension EvidenceAdd: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.addEvidence(parameters)
  }
}

extension Wire.EvidenceChanged: RecordedResult {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    self.init()
    evidence = Wire.Evidence(try recorded.only(\.evidence))
  }
}
