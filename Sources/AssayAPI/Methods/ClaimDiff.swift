package import AssayVocabulary

/// The call `claim.diff`.
package enum ClaimDiff: ReadingMethod {
  package static let name: StaticString = "claim.diff"
  package static let summary = "Tells in words what changed of a claim between two moments."
  package static let errors: [ErrorKind] = [.notFound, .invalid]
  package static let example = #"{"claim":"C2","from":"2025-11-06","to":"2025-11-07"}"#

  package struct Parameters: WireObject {
    package var claim = ClaimID(rawValue: 0)
    package var from = Moment.seq(0)
    package var to: Moment?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim's id.")
      fields.required("from", &from, "The earlier moment: an event's seq, or an instant.")
      fields.optional("to", &to, "The later moment; that of the answer unless given.")
    }
  }

  package struct Result: WireObject {
    package var claim = Wire.Claim()
    package var from: Int64 = 0
    package var to: Int64 = 0
    package var changes: [String] = []
    package var effects: [String] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim as it was at the later moment.")
      fields.required("from", &from, "The event that the earlier moment is after.")
      fields.required("to", &to, "The event that the later moment is after.")
      fields.required("changes", &changes, "What became of the claim and its records.")
      fields.required("effects", &effects, "What became of its assessment.")
    }
  }
}
