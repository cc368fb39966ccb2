import AssayDomain
import AssayVocabulary

/// Facts that tests change and assess.
struct Facts: Sendable {
  var sources: [SourceFacts]
  var attributions: [AttributionFacts]
  var links: [LinkFacts]
  /// When what claims say is said to happen.
  var happens: [ClaimID: ReportTime] = [:]

  var attributionGraph: AttributionGraph {
    AttributionGraph(sources: sources, attributions: attributions, links: links, happens: happens)
  }

  /// Every claim that is mentioned.
  var claims: [ClaimID] {
    Set(attributions.map(\.claim) + links.flatMap { [$0.from, $0.to] }).sorted()
  }

  /// The root of a source's owners, which must not be circular.
  func group(of source: SourceID) -> SourceID {
    var here = source
    while let owner = sources.first(where: { $0.id == here })?.partOf { here = owner }
    return here
  }
}
