package import AssayVocabulary

/// The call `claim.submitMany`.
package enum ClaimSubmitMany: WritingMethod {
  package static let name: StaticString = "claim.submitMany"
  package static let role = Role.contributor
  package static let summary = "Submits up to 1,000 claims, each with who said it where known."
  package static let discussion =
    "Each claim is submitted by itself, as claim.submit would, with an event of its own: one that is refused does not stop the others. What others change meanwhile may come between. If the server stops or the storage fails in the middle, what was submitted stays. With a request key a repeat gives the same results, submits nothing twice, and does what was left; what was removed since is marked as redacted. While others write, a dry run of many claims is made in parts, and an item does not see what those of an earlier part would have made: a source that both name is told as new for both. Earlier claims that say the same are not looked for; claim.similar finds them."
  package static let errors: [ErrorKind] = [.invalid, .limit]
  package static let example =
    #"{"claims":[{"text":"The bridge was closed on Sunday"},{"text":"It was open again on Monday","attribution":{"source":"Axios"}}]}"#

  /// The maximum number of claims in one call.
  package static let maximumCount = 1_000

  package struct Parameters: WireObject {
    package var claims: [Attempted<ClaimSubmit.Parameters>] = []
    package var createSource = true

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claims", &claims, "The claims, as claim.submit takes them, 1 to 1,000.")
      fields.defaulted(
        "createSource",
        &createSource,
        "Whether an unknown name may become a source; false forbids it for all of them."
      )
    }
  }

  package struct Result: WireObject {
    package var results: [Wire.SubmittedItem] = []
    package var submitted: Int64 = 0
    package var refused: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("results", &results, "What became of each claim, in their order.")
      fields.required("submitted", &submitted, "How many were submitted.")
      fields.required("refused", &refused, "How many were refused.")
    }
  }
}
