import AssayAPI
import AssayStore

extension SourceUnmerge: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.unmergeSource(SourceSelector(parameters.source))
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    try Wire.SourceChanged(recorded)
  }
}
