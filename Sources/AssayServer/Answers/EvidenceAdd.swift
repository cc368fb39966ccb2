import AssayAPI
import AssayDesk
import AssayDomain
import AssayEncoding
import AssayStore
import AssayVocabulary

extension EvidenceAdd: Answered {
  static let answer = Answer<Self>.write(draft: draft, afterCommit: nil) {
    (draft, transaction) throws(DeskError) in
    try transaction.addEvidence(draft.call, contentHash: draft.contentHash)
  }

  private static func draft(_ call: Parameters) -> (call: Parameters, contentHash: String?) {
    (call, call.snapshot.map { Digest(of: $0).text })
  }
}

extension Wire.EvidenceChanged: RecordedResult {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    self.init()
    evidence = Wire.Evidence(try recorded.only(\.evidence))
  }
}
