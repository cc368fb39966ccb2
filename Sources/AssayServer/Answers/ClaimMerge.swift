import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension ClaimMerge: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.mergeClaim(parameters.claim, into: parameters.into)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    let merged = try recorded.only(\.claims)
    var result = Result()
    result.claim = try snapshot.wireClaim(snapshot.survivor(of: merged.id))
    result.merged = try snapshot.wireClaim(merged)
    return result
  }
}
