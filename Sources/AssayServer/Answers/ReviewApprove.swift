import AssayAPI
import AssayDesk

extension ReviewApprove: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.approve(parameters.claim, overrides: parameters.override)
  }
}
