import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension AttributionSee: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.see(parameters.attribution, url: parameters.url, at: parameters.at)
  }
}

extension Wire.AttributionChanged: RecordedResult {
  init(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) {
    let changed = try recorded.only(\.attributions)
    self.init()
    attribution = try snapshot.wireAttribution(changed)
    claim = try snapshot.wireClaim(changed.claim)
    notices = try recorded.notices(snapshot)
  }
}
