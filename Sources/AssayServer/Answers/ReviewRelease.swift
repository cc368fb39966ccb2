import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension ReviewRelease: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.release(parameters.claim)
  }
}
