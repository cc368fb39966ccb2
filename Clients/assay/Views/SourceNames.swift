import AssayAPI
import AssayVocabulary

/// The names of the sources that an answer speaks of, for places where it has their ids only.
struct SourceNames {
  private var names: [Int64: String] = [:]

  init(_ attributions: [Wire.Attribution], _ sources: [Wire.MentionedSource]) {
    for attribution in attributions { names[attribution.source.rawValue] = attribution.sourceName }
    for source in sources { names[source.id.rawValue] = source.name }
  }

  /// "Axios (S2)", or the id alone where the name is not known.
  func words(_ cited: CitationReference) -> String {
    guard case .source(.id(let id)) = cited, let name = names[id.rawValue] else {
      return cited.text
    }
    return "\(name) (\(id))"
  }
}
