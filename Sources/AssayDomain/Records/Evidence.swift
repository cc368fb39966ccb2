package import AssayVocabulary

/// Something that a reviewer can look at, on a claim or on one of its attributions.
///
/// It explains and counts for nothing by itself: what an examined document says is an attribution.
package struct Evidence: Hashable, Sendable {
  package var id: EvidenceID
  package var claim: ClaimID
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
  package var hasSnapshot: Bool
  package var retrievedAt: ReportedDate?
  package var isLive: Bool
  package var withdrawnBecause: String?
  package var version: Int64

  package init(
    id: EvidenceID,
    claim: ClaimID,
    attribution: AttributionID?,
    url: String?,
    archivedURL: String?,
    title: String?,
    quote: String?,
    mediaType: String?,
    sha256: String?,
    sizeBytes: Int64?,
    hasSnapshot: Bool,
    retrievedAt: ReportedDate?,
    isLive: Bool,
    withdrawnBecause: String?,
    version: Int64
  ) {
    self.id = id
    self.claim = claim
    self.attribution = attribution
    self.url = url
    self.archivedURL = archivedURL
    self.title = title
    self.quote = quote
    self.mediaType = mediaType
    self.sha256 = sha256
    self.sizeBytes = sizeBytes
    self.hasSnapshot = hasSnapshot
    self.retrievedAt = retrievedAt
    self.isLive = isLive
    self.withdrawnBecause = withdrawnBecause
    self.version = version
  }
}
