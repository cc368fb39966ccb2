import AssayAPI
import AssayDesk

extension ReviewRelease: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.release(parameters.claim)
  }
}
