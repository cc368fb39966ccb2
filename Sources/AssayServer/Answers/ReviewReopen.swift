import AssayAPI
import AssayDesk

extension ReviewReopen: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.reopen(parameters.claim)
  }
}
