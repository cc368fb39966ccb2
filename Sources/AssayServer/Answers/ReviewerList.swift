import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary
import Posix

extension ReviewerList: ReadAnswer {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost { .quick }

  static func answer(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader
  ) throws(DeskError) -> Result {
    var owner = Wire.Reviewer()
    let uid = User.currentID
    owner.user = User.name(of: uid) ?? "uid \(uid)"
    owner.number = Int64(uid)
    owner.role = .editor
    owner.owner = true
    var result = Result()
    result.reviewers = [owner] + (try snapshot.grants().map { Wire.Reviewer($0) })
    result.defaultRole = try snapshot.policy().defaultRole
    return result
  }
}
