import AssayAPI
import AssayDesk

extension ClaimUnmerge: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.unmergeClaim(parameters.claim)
  }
}
