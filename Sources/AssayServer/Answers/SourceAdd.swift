import AssayAPI
import AssayDesk

extension SourceAdd: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.addSource(parameters)
  }
}
