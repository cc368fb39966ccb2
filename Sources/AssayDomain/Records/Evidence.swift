package import AssayVocabulary

/// Something that a reviewer can look at, on a claim or on one of its attributions.
///
/// It explains and counts for nothing by itself: what an examined document says is an attribution.
package struct Evidence: Hashable, Sendable {
  package var id = EvidenceID(rawValue: 0)
  package var claim = ClaimID(rawValue: 0)
  /// The attribution it is on, where it is not on the claim as a whole.
  package var attribution: AttributionID?
  package var url: String?
  /// Where a copy of it is kept.
  package var archivedURL: String?
  package var title: String?
  package var quote: String?
  /// As RFC 6838 writes it: `text/html`.
  package var mediaType: String?
  /// SHA-256 of the content, 64 hexadecimal digits in lower case.
  package var sha256: String?
  /// The length of the content in bytes, where it is known.
  package var sizeBytes: Int64?
  /// Whether the content itself is kept, under its hash.
  package var hasSnapshot = false
  package var retrievedAt: ReportedDate?
  package var isLive = true
  package var withdrawnBecause: String?
  package var version: Int64 = 1

  package init() {}
}
