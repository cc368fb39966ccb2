import AssayDomain
import AssayVocabulary

/// The facts of a knowledge base, to be changed and laid out by tests.
struct Facts: Sendable {
  var sources: [SourceFacts]
  var attributions: [AttributionFacts]
  var links: [LinkFacts]

  var attributionGraph: AttributionGraph {
    AttributionGraph(sources: sources, attributions: attributions, links: links)
  }

  /// Every claim that is spoken of.
  var claims: [ClaimID] {
    Set(attributions.map(\.claim) + links.flatMap { [$0.from, $0.to] }).sorted()
  }

  /// The root of a source's owners, which must not run in a circle.
  func group(of source: SourceID) -> SourceID {
    var here = source
    while let owner = sources.first(where: { $0.id == here })?.partOf { here = owner }
    return here
  }
}
