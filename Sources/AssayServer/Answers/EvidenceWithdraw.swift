import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension EvidenceWithdraw: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.withdrawEvidence(parameters.evidence)
  }
}
