import AssayAPI
import AssayDomain
import AssayStore

extension ReviewerRevoke: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(StoreError)
  {
    let whom = try NamedSubject(parameters.name)
    try transaction.revoke(from: whom.subject, named: whom.name)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(StoreError) -> Result {
    try Wire.ReviewerChanged(recorded)
  }
}
