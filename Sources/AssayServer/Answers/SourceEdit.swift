import AssayAPI
import AssayStore

extension SourceEdit: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.editSource(SourceSelector(parameters.source), SourceCorrection(parameters))
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    try Wire.SourceChanged(recorded)
  }
}

extension Wire.SourceChanged {
  init(_ recorded: Recorded) throws(StoreError) {
    self.init()
    source = Wire.Source(try recorded.only(\.sources))
  }
}
