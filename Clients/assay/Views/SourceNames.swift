import AssayAPI
import AssayVocabulary

/// The names of the sources in an answer, for the parts of it that have only their ids.
struct SourceNames {
  private var names: [Int64: String] = [:]

  init(_ attributions: [Wire.Attribution], _ sources: [Wire.MentionedSource]) {
    for attribution in attributions { names[attribution.source.rawValue] = attribution.sourceName }
    for source in sources { names[source.id.rawValue] = source.name }
  }

  /// Returns "Axios (S2)", or only the id if the name is not known.
  func words(_ cited: CitationReference) -> String {
    guard case .source(.id(let id)) = cited, let name = names[id.rawValue] else {
      return cited.text
    }
    return "\(name) (\(id))"
  }
}
