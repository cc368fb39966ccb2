import AssayAPI
import AssayDomain
import AssayStore

extension ReviewerGrant: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    let whom = try NamedSubject(parameters.name)
    try change.grant(Role(parameters.role), to: whom.subject, named: whom.name)
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    try Wire.ReviewerChanged(recorded)
  }
}

extension Wire.ReviewerChanged {
  init(_ recorded: Recorded) throws(StoreError) {
    self.init()
    reviewer = Wire.Reviewer(try recorded.only(\.grants))
  }
}
