package import AssayVocabulary

/// The call `claim.graph`.
package enum ClaimGraph: ReadingMethod {
  package static let name: StaticString = "claim.graph"
  package static let summary = "Reads the claims around one and the links between them."
  package static let discussion =
    "Links are told where merges have brought their ends. Of a merged claim, the one it is merged into is told."
  package static let errors: [ErrorKind] = [.notFound, .invalid]
  package static let example = #"{"claim":"C2","depth":2}"#

  package struct Parameters: WireObject {
    package var claim = ClaimID(rawValue: 0)
    package var depth: Int64 = 2
    package var limit: Int64 = 100
    package var saidBy: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim's id.")
      fields.defaulted("depth", &depth, "How many links away, 1 to 10; 2 unless said.")
      fields.defaulted("limit", &limit, "How many claims at most, 1 to 500; 100 unless said.")
      fields.optional("saidBy", &saidBy, SaidBy.doc)
    }
  }

  package struct Node: WireObject {
    package var claim = Wire.Claim()
    package var distance: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim.")
      fields.required("distance", &distance, "How many links lead to it.")
    }
  }

  package struct Result: WireObject {
    package var claims: [Node] = []
    package var links: [Wire.Link] = []
    package var complete = true

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claims", &claims, "The claim itself first, then the nearest.")
      fields.required("links", &links, "The live links between them.")
      fields.required("complete", &complete, "False where limit left claims out.")
    }
  }
}
