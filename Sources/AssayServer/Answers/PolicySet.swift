import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension PolicySet: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.setPolicy(try PolicyCorrection(parameters))
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    var result = Result()
    result.policy = Wire.Policy(try recorded.only(\.policies))
    return result
  }
}
