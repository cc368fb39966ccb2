import AssayAPI
import AssayVocabulary

/// The names of the sources in an answer, for the parts of it that have only their ids, and what its attributions take
/// back.
struct SourceNames {
  private var names: [Int64: String] = [:]
  private var superseders: [Int64: AttributionID] = [:]

  init(_ attributions: [Wire.Attribution], _ sources: [Wire.MentionedSource]) {
    for attribution in attributions {
      names[attribution.source.rawValue] = attribution.sourceName
      guard attribution.live else { continue }
      for id in attribution.supersedes ?? [] { superseders[id.rawValue] = attribution.id }
    }
    for source in sources { names[source.id.rawValue] = source.name }
  }

  /// Returns the later word by which its source takes an attribution back, nil if none in the answer does.
  func superseder(of id: AttributionID) -> AttributionID? { superseders[id.rawValue] }

  /// Returns "Axios (S2)", or only the id if the name is not known.
  func words(_ cited: CitationReference) -> String {
    guard case .source(.id(let id)) = cited, let name = names[id.rawValue] else {
      return cited.text
    }
    return "\(name) (\(id))"
  }
}
