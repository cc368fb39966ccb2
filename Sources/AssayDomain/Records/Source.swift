package import AssayVocabulary

/// Somebody who asserts: a person, an office, an outlet, an examined document.
package struct Source: Hashable, Sendable {
  package var id = SourceID(rawValue: 0)
  package var name = ""
  package var aliases: [String] = []
  package var kind = SourceKind.other
  package var reliability = Reliability.unrated
  package var isNamed = true
  /// The owner or command whose voice this source is.
  package var partOf: SourceID?
  /// Through whom an unnamed source is known: officials as told to one outlet are its own.
  package var carrier: SourceID?
  package var url: String?
  package var notes: String?
  /// The source that this one turned out to be; what it said counts as said by that one.
  package var mergedInto: SourceID?
  package var version: Int64 = 1

  package init() {}
}
