package import AssayVocabulary

/// A person or thing that asserts claims: a person, an office, an outlet, an examined document.
package struct Source: Hashable, Sendable {
  package var id = SourceID(rawValue: 0)
  package var name = ""
  package var aliases: [String] = []
  package var kind = SourceKind.other
  package var reliability = Reliability.unrated
  package var isNamed = true
  /// The owner or superior of which this source is a part.
  package var partOf: SourceID?
  /// The source through which an unnamed source is known: each outlet has its own "officials".
  package var carrier: SourceID?
  package var url: String?
  package var notes: String?
  /// The source that this one is merged into; its reports count as that source's.
  package var mergedInto: SourceID?
  package var version: Int64 = 1

  package init() {}
}
