import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension LinkAdd: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.addLink(
      from: parameters.from,
      to: parameters.to,
      kind: parameters.kind,
      note: parameters.note
    )
  }
}

extension Wire.LinkChanged: RecordedResult {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    let changed = try recorded.only(\.links)
    self.init()
    link = Wire.Link(changed)
    claims = [try snapshot.wireClaim(changed.from), try snapshot.wireClaim(changed.to)]
  }
}
