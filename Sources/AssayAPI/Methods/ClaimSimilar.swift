package import AssayVocabulary

/// The call `claim.similar`.
package enum ClaimSimilar: ReadingMethod {
  package static let name: StaticString = "claim.similar"
  package static let summary = "Finds claims that say much the same as a text or a claim."
  package static let discussion =
    "Claims that are withdrawn or merged are left out. Very frequent words are looked up in the newest claims alone."
  package static let errors: [ErrorKind] = [.notFound, .invalid]
  package static let example = #"{"text":"Kazakhstan to join the Abraham Accords","limit":5}"#

  package struct Parameters: WireObject {
    package var text: String?
    package var claim: ClaimID?
    package var limit: Int64 = 10

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.optional("text", &text, "The text, up to 4,000 characters; or else claim.")
      fields.optional("claim", &claim, "The claim whose text it is, which is left out.")
      fields.defaulted("limit", &limit, "How many at the most, 1 to 60; 10 unless said.")
    }
  }

  package struct Result: WireObject {
    package var similar: [Wire.SimilarClaim] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("similar", &similar, "The claims, the most similar first.")
    }
  }
}
