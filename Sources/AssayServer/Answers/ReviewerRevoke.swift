import AssayAPI
import AssayDesk

extension ReviewerRevoke: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    let whom = try NamedSubject(parameters)
    try transaction.revoke(from: whom.subject, named: whom.name)
  }
}
