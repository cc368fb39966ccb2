import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension ClaimEdit: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.editClaim(parameters.claim, parameters.edit)
  }
}
