import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import Posix

extension ReviewerGrant: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    let whom = try NamedSubject(parameters.name)
    if case .user(let uid) = whom.subject, uid == 0 || uid == User.currentID {
      throw .conflict(
        "\(whom.name) is an editor for good, as root and who runs the server are",
        field: "user"
      )
    }
    try transaction.grant(parameters.role, to: whom.subject, named: whom.name)
  }
}

extension Wire.ReviewerChanged: RecordedResult {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    self.init()
    reviewer = Wire.Reviewer(try recorded.only(\.grants))
  }
}
