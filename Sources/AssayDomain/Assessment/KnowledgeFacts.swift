/// The facts that a knowledge base was made from, each once and in order of their ids.
struct KnowledgeFacts: Sendable {
  var sources: [SourceFacts]
  var attributions: [AttributionFacts]
  var links: [LinkFacts]

  var knowledge: Knowledge {
    Knowledge(sources: sources, attributions: attributions, links: links)
  }
}
