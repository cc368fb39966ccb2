import AssayAPI
import AssayDesk

extension ClaimTag: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.tagClaim(parameters.claim, adding: parameters.add, removing: parameters.remove)
  }
}
