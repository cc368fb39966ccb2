import AssayAPI
import AssayDomain
import AssayStore

extension ClaimUnmerge: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.unmergeClaim(ClaimID(parameters.claim))
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    let claim = try recorded.only(\.claims)
    guard let survivor = try View.before(recorded, view).claim(claim.id)?.mergedInto else {
      throw .damaged(table: "claim", column: "merged_into")
    }
    var result = Result()
    result.claim = try view.wireClaim(view.survivor(of: survivor))
    result.merged = try view.wireClaim(claim)
    return result
  }
}
