package import AssayVocabulary

/// Names sources and speakers in sentences.
package struct ExplanationNames {
  /// Returns a source's name.
  package let source: (SourceID) -> String
  /// Returns the source of an attribution; nil if it is not known.
  package let speaker: (AttributionID) -> SourceID?

  package init(
    source: @escaping (SourceID) -> String,
    speaker: @escaping (AttributionID) -> SourceID?
  ) {
    self.source = source
    self.speaker = speaker
  }

  /// Names an attribution by its speaker and id: `Axios (A4)`.
  func report(_ id: AttributionID) -> String {
    guard let speaker = speaker(id) else { return id.description }
    return String(joining: source(speaker), " (", id.description, ")")
  }

  /// Joins names: `Axios, Reuters and AFP`.
  func list(_ words: [String], _ joint: String) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(joint) " + last
  }

  func sources(_ ids: [SourceID]) -> String { list(ids.map(source), "and") }
}
