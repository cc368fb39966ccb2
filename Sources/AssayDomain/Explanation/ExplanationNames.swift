package import AssayVocabulary

/// How sentences name things.
package struct ExplanationNames {
  /// A source's name.
  package let source: (SourceID) -> String
  /// Whose an attribution is; nil for one that is not known.
  package let speaker: (AttributionID) -> SourceID?

  package init(
    source: @escaping (SourceID) -> String,
    speaker: @escaping (AttributionID) -> SourceID?
  ) {
    self.source = source
    self.speaker = speaker
  }

  /// An attribution by its speaker and id: `Axios (A4)`.
  func report(_ id: AttributionID) -> String {
    guard let speaker = speaker(id) else { return id.description }
    return String(joining: source(speaker), " (", id.description, ")")
  }

  /// Names in a row: `Axios, Reuters and AFP`.
  func list(_ words: [String], _ joint: String) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(joint) " + last
  }

  func sources(_ ids: [SourceID]) -> String { list(ids.map(source), "and") }
}
