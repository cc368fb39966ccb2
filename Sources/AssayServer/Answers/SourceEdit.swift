import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension SourceEdit: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.editSource(SourceSelector(parameters.source), SourceCorrection(parameters))
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    try Wire.SourceChanged(recorded)
  }
}

extension Wire.SourceChanged {
  init(_ recorded: Recorded) throws(DeskError) {
    self.init()
    source = Wire.Source(try recorded.only(\.sources))
  }
}
