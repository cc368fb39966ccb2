import AssayAPI
import AssayDesk

extension LinkWithdraw: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.withdrawLink(parameters.link)
  }
}
