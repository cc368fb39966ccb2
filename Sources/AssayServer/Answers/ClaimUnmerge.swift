import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension ClaimUnmerge: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.unmergeClaim(parameters.claim)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    let claim = try recorded.only(\.claims)
    guard let survivor = try snapshot.before(recorded).claim(claim.id)?.mergedInto
    else {
      throw .damaged(table: "claim", column: "merged_into")
    }
    var result = Result()
    result.claim = try snapshot.wireClaim(snapshot.survivor(of: survivor))
    result.merged = try snapshot.wireClaim(claim)
    return result
  }
}
