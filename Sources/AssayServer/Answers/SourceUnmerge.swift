import AssayAPI
import AssayDesk
import AssayStore

extension SourceUnmerge: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.unmergeSource(SourceSelector(parameters.source))
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    try Wire.SourceChanged(recorded)
  }
}
