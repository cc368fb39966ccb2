import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension ReviewerRevoke: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    let whom = try NamedSubject(parameters.name)
    try transaction.revoke(from: whom.subject, named: whom.name)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    try Wire.ReviewerChanged(recorded)
  }
}
