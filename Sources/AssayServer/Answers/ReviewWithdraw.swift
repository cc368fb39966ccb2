import AssayAPI
import AssayDesk

extension ReviewWithdraw: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.withdrawClaim(parameters.claim)
  }
}
