import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension SourceEdit: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.editSource(parameters.source, parameters.edit)
  }
}

extension Wire.SourceChanged: RecordedResult {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    self.init()
    source = Wire.Source(try recorded.only(\.sources))
  }
}
