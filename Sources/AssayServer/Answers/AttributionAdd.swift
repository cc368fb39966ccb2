import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension AttributionAdd: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.attribute(parameters.claim, parameters.attribution)
  }
}

extension AttributionAdd.Result: RecordedResult {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    let added = try recorded.only(\.attributions)
    self.init()
    attributions = try recorded.wireAttributions(snapshot)
    attribution = attributions[0]
    sources = try recorded.mentionedSources(in: attributions, snapshot)
    claim = try snapshot.wireClaim(added.claim)
    notices = try recorded.notices(snapshot)
  }
}
