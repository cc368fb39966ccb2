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
    attribution = try snapshot.wireAttribution(added)
    attributions = try recorded.wireAttributions(snapshot)
    sources = try recorded.mentionedSources(snapshot)
    claim = try snapshot.wireClaim(added.claim)
  }
}
