import AssayAPI
import AssayDesk
import AssayDomain

extension AssayAPI.ClaimTimeline: Answered {
  static let answer = Answer<Self>.read(.slow) { (parameters, snapshot, _) throws(DeskError) in
    let snapshot = try snapshot.asserted(by: parameters.saidBy)
    let id = try snapshot.survivor(of: parameters.claim)
    let claim = try snapshot.claimItself(id, field: "claim")
    let timeline = try snapshot.timeline(of: id)
    var result = Result()
    result.claim = try snapshot.wireClaim(claim, timeline.assessment.summary)
    for entry in timeline.order.entries {
      guard let attribution = timeline.attributions[entry.attribution] else { continue }
      var shown = Entry()
      shown.attribution = try snapshot.wireAttribution(attribution)
      shown.placing = entry.placing
      shown.after = entry.after
      shown.first = timeline.assessment.first == entry.attribution
      shown.candidate = timeline.assessment.candidates.contains(entry.attribution)
      shown.repeats = timeline.repeated(by: attribution)
      result.entries.append(shown)
    }
    result.links = timeline.links.map { Wire.Link($0) }
    result.explanation = timeline.sentences
    return result
  }
}
