import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension SourceMerge: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.mergeSource(parameters.source, into: parameters.into)
  }
}

extension SourceMerge.Result: RecordedResult {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    let gone = try recorded.only(\.sources)
    self.init()
    source = Wire.Source(try snapshot.known(gone.id))
    merged = Wire.Source(gone)
  }
}
