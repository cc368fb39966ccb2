import AssayAPI
import AssayDomain
import AssayStore

extension AssayAPI.ClaimTimeline: ReadAnswer {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost { .slow }

  static func answer(
    _ parameters: Parameters,
    _ view: View,
    _ reader: StoreReader
  ) throws(StoreError) -> Result {
    let view = try view.said(by: parameters.saidBy)
    let id = try view.survivor(of: ClaimID(parameters.claim))
    guard let claim = try view.claim(id) else { throw View.noClaim(id) }
    let timeline = try view.timeline(of: id)
    var result = Result()
    result.claim = try view.wireClaim(claim, timeline.assessment.summary)
    for entry in timeline.order.entries {
      guard let attribution = timeline.attributions[entry.attribution] else { continue }
      var shown = Entry()
      shown.attribution = try view.wireAttribution(attribution)
      shown.placing = entry.placing.wire
      shown.after = entry.after?.wire
      shown.first = timeline.assessment.first == entry.attribution
      shown.candidate = timeline.assessment.candidates.contains(entry.attribution)
      shown.repeats = timeline.repeated(by: attribution).map(\.wire)
      result.entries.append(shown)
    }
    result.links = timeline.links.map { Wire.Link($0) }
    result.explanation = timeline.sentences
    return result
  }
}
