import AssayAPI
import AssayDomain
import AssayStore

extension ClaimMerge: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.mergeClaim(ClaimID(parameters.claim), into: ClaimID(parameters.into))
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    let merged = try recorded.only(\.claims)
    var result = Result()
    result.claim = try view.wireClaim(view.survivor(of: merged.id))
    result.merged = try view.wireClaim(merged)
    return result
  }
}
