import AssayAPI
import AssayDesk
import AssayDomain
import AssayVocabulary
import Posix

extension ReviewerList: Answered {
  static let answer = Answer<Self>.read(.quick) { (_, snapshot, _) throws(DeskError) in
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
