import AssayAPI
import AssayDesk

extension ReviewReject: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.reject(parameters.claim)
  }
}
