import AssayAPI
import AssayDomain
import AssayStore

extension LinkAdd: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.addLink(
      from: ClaimID(parameters.from),
      to: ClaimID(parameters.to),
      kind: LinkKind(parameters.kind),
      note: parameters.note
    )
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    try Wire.LinkChanged(recorded, view)
  }
}

extension Wire.LinkChanged {
  init(_ recorded: Recorded, _ view: View) throws(StoreError) {
    let changed = try recorded.only(\.links)
    self.init()
    link = Wire.Link(changed)
    claims = [try view.wireClaim(changed.from), try view.wireClaim(changed.to)]
  }
}
