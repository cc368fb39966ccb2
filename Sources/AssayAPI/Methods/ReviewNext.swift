package import AssayVocabulary

/// The call `review.next`.
package enum ReviewNext: WritingMethod {
  package static let name: StaticString = "review.next"
  package static let role = Role.reviewer
  package static let summary =
    "Takes the claim that comes first in the queue for review by the caller."
  package static let discussion =
    "It is the first that nobody holds and that waits for no day to come, which may be a decided one whose verdict is stale: that is reopened by it. Two callers never get the same one, and what is taken is the caller's until the lease of the policy runs out; any act of the caller on the claim renews it."
  package static let errors: [ErrorKind] = [.notFound, .invalid]
  package static let example = #"{"tag":"abraham-accords"}"#

  package struct Parameters: WireObject {
    package var tag: String?
    package var source: SourceReference?
    package var kind: ClaimKind?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.optional("tag", &tag, "Only claims with this tag.")
      fields.optional("source", &source, "Only claims that this source speaks about.")
      fields.optional("kind", &kind, "Only statements, predictions or opinions.")
    }
  }

  package struct Result: WireObject {
    package var claim = Wire.Claim()
    package var reasons: [String] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim, which the caller holds now.")
      fields.required("reasons", &reasons, "Why it came first, in words, the weightiest first.")
    }
  }
}
