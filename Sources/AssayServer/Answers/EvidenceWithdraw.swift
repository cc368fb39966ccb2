import AssayAPI
import AssayDesk

extension EvidenceWithdraw: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.withdrawEvidence(parameters.evidence)
  }
}
