import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension SourceAdd: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.addSource(SourceDraft(parameters))
  }
}

extension SourceAdd.Result: RecordedResult {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    self.init()
    source = Wire.Source(try recorded.only(\.sources))
  }
}
