import AssayAPI
import AssayDomain
import AssayStore

extension PolicySet: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(StoreError)
  {
    try transaction.setPolicy(try PolicyCorrection(parameters))
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(StoreError) -> Result {
    var result = Result()
    result.policy = Wire.Policy(try recorded.only(\.policies))
    return result
  }
}
