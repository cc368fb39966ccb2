package import AssayVocabulary

/// The call `evidence.add`.
package enum EvidenceAdd: WritingMethod {
  package static let name: StaticString = "evidence.add"
  package static let role = Role.contributor
  package static let summary =
    "Adds something that a reviewer can look at, to a claim or to an attribution."
  package static let discussion =
    "Evidence explains; what an examined document says is an attribution by a source of kind document. One of url, archivedUrl, quote, sha256 and snapshot is needed."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .invalid]
  package static let example =
    #"{"attribution":"A2","url":"https://www.axios.com/","title":"The report","retrievedAt":"2025-11-06"}"#

  package struct Parameters: WireObject {
    package static let title = "EvidenceAddParameters"

    package var claim: ClaimID?
    package var attribution: AttributionID?
    package var url: String?
    package var archivedUrl: String?
    package var title: String?
    package var quote: String?
    package var mediaType: String?
    package var sha256: String?
    package var retrievedAt: String?
    package var snapshot: Wire.Content?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.optional("claim", &claim, "The claim it is on.")
      try fields.optional("attribution", &attribution, "Or the attribution it is on.")
      try fields.optional("url", &url, "Where it is.")
      try fields.optional("archivedUrl", &archivedUrl, "Where a copy of it is kept.")
      try fields.optional("title", &title, "What it is called.")
      try fields.optional("quote", &quote, "The words that matter.")
      try fields.optional("mediaType", &mediaType, "As RFC 6838 writes it: text/html.")
      try fields.optional("sha256", &sha256, "The SHA-256 of its content, 64 hexadecimal digits.")
      try fields.optional("retrievedAt", &retrievedAt, "When it was looked at.")
      try fields.optional(
        "snapshot",
        &snapshot,
        "Its content, to be kept under its hash: Base64, up to 5 MiB of bytes."
      )
    }
  }

  package typealias Result = Wire.EvidenceChanged
}
