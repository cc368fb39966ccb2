import AssayAPI
import AssayDesk

extension ReviewAssign: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.assign(parameters.claim, to: parameters.to)
  }
}
