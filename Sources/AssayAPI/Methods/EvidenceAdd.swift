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

  package typealias Parameters = EvidenceDraft
  package typealias Result = Wire.EvidenceChanged
}
