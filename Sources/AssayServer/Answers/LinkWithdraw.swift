import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension LinkWithdraw: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.withdrawLink(parameters.link)
  }
}
