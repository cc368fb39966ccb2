import AssayAPI
import AssayDomain
import AssayStore

extension LinkAdd: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(StoreError)
  {
    try transaction.addLink(
      from: parameters.from,
      to: parameters.to,
      kind: parameters.kind,
      note: parameters.note
    )
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(StoreError) -> Result {
    try Wire.LinkChanged(recorded, snapshot)
  }
}

extension Wire.LinkChanged {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(StoreError) {
    let changed = try recorded.only(\.links)
    self.init()
    link = Wire.Link(changed)
    claims = [try snapshot.wireClaim(changed.from), try snapshot.wireClaim(changed.to)]
  }
}
