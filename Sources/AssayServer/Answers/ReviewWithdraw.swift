import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension ReviewWithdraw: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.withdrawClaim(parameters.claim)
  }
}
