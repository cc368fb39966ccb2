import AssayAPI
import AssayDomain
import AssayStore

extension ReviewerRevoke: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    let whom = try NamedSubject(parameters.name)
    try change.revoke(from: whom.subject, named: whom.name)
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    try Wire.ReviewerChanged(recorded)
  }
}
