import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension PolicyGet: ReadAnswer {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost { .quick }

  static func answer(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader
  ) throws(DeskError) -> Result {
    var result = Result()
    result.policy = Wire.Policy(try snapshot.policy())
    result.transitions = ReviewTable.standard.rows.map { Wire.Transition($0) }
    return result
  }
}
