import AssayAPI
import AssayStore

extension SourceUnmerge: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(StoreError)
  {
    try transaction.unmergeSource(SourceSelector(parameters.source))
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(StoreError) -> Result {
    try Wire.SourceChanged(recorded)
  }
}
