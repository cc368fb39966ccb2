package import AssayVocabulary

/// Material for reviewers, on a claim or on one of its attributions.
///
/// It only explains and does not count: what a document says is recorded as an attribution.
package struct Evidence: Hashable, Sendable {
  package var id = EvidenceID(rawValue: 0)
  package var claim = ClaimID(rawValue: 0)
  /// The attribution that the evidence is on; nil if it is on the claim as a whole.
  package var attribution: AttributionID?
  package var url: String?
  /// The address of an archived copy.
  package var archivedURL: String?
  package var title: String?
  package var quote: String?
  /// The media type in the form of RFC 6838: `text/html`.
  package var mediaType: String?
  /// SHA-256 of the content as 64 lower-case hexadecimal digits.
  package var sha256: String?
  /// The length of the content in bytes, if it is known.
  package var sizeBytes: Int64?
  /// Whether the content itself is stored, under its hash.
  package var hasSnapshot = false
  package var retrievedAt: ReportedDate?
  package var isLive = true
  package var withdrawnBecause: String?
  package var version: Int64 = 1

  package init() {}
}
