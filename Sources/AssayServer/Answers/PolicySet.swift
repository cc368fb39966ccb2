import AssayAPI
import AssayDomain
import AssayStore

extension PolicySet: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.setPolicy(try PolicyCorrection(parameters))
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    var result = Result()
    result.policy = Wire.Policy(try recorded.only(\.policies))
    return result
  }
}
