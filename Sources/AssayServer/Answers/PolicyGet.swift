import AssayAPI
import AssayDesk
import AssayDomain

extension PolicyGet: Answered {
  static let answer = Answer<Self>.read(.quick) { (_, snapshot, _) throws(DeskError) in
    var result = Result()
    result.policy = Wire.Policy(try snapshot.policy())
    result.transitions = ReviewTable.standard.rows.map { Wire.Transition($0) }
    return result
  }
}
