import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension ReviewerRevoke: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    let whom = try NamedSubject(parameters.name)
    try transaction.revoke(from: whom.subject, named: whom.name)
  }
}
