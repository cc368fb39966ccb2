import AssayAPI
import AssayDesk

extension ReviewTake: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.take(parameters.claim)
  }
}
