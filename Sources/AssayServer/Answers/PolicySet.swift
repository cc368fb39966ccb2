import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension PolicySet: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.setPolicy(parameters)
  }
}

extension PolicySet.Result: RecordedResult {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    self.init()
    policy = Wire.Policy(try recorded.only(\.policies))
  }
}
