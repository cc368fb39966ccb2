package import AssayVocabulary

/// The call `evidence.withdraw`.
package enum EvidenceWithdraw: WritingMethod {
  package static let name: StaticString = "evidence.withdraw"
  package static let role = Role.contributor
  package static let summary = "Takes a piece of evidence back, for a reason."
  package static let discussion =
    "It stays in the history, its content too. ifVersion is the evidence's version."
  package static let example = #"{"evidence":"E1","reason":"the page is about something else"}"#

  package struct Parameters: WireObject {
    package var evidence = EvidenceID(rawValue: 0)

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("evidence", &evidence, "The evidence's id.")
    }
  }

  package typealias Result = Wire.EvidenceChanged
}
