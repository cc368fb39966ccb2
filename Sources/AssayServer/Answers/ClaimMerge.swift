import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension ClaimMerge: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.mergeClaim(parameters.claim, into: parameters.into)
  }
}

extension Wire.ClaimsMerged: RecordedResult {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    let claim = try recorded.only(\.claims)
    let merged = claim.mergedInto == nil ? try snapshot.before(recorded).claim(claim.id) : claim
    guard let survivor = merged?.mergedInto else {
      throw .damaged(table: "claim", column: "merged_into")
    }
    self.init()
    self.claim = try snapshot.wireClaim(snapshot.survivor(of: survivor))
    self.merged = try snapshot.wireClaim(claim)
  }
}
