import AssayAPI
import AssayDesk

extension ClaimEdit: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.editClaim(parameters.claim, parameters.edit)
  }
}
