package import AssayVocabulary

/// The call `claim.edit`.
package enum ClaimEdit: WritingMethod {
  package static let name: StaticString = "claim.edit"
  package static let role = Role.contributor
  package static let summary =
    "Corrects what a claim says of itself; what is not given stays as it is."
  package static let discussion =
    "The text before stays in the history. ifVersion is the claim's version."
  package static let errors: [ErrorKind] = [.notFound, .conflict, .invalid, .versionMismatch]
  package static let example =
    #"{"claim":"C2","text":"Kazakhstan will join the Abraham Accords","due":null}"#

  package struct Parameters: WireObject {
    package static let title = "ClaimEditParameters"

    package var claim = ClaimID(rawValue: 0)
    package var text: String?
    package var kind: ClaimKind?
    package var priority: Int64?
    package var language = Amendment<String>.keep
    package var happens = Amendment<String>.keep
    package var due = Amendment<String>.keep
    package var checkAfter = Amendment<String>.keep

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) throws(InvalidField) {
      try fields.required("claim", &claim, "The claim's id.")
      try fields.optional("text", &text, "The statement.")
      try fields.optional("kind", &kind, "What sort of statement it is.")
      try fields.optional("priority", &priority, "How urgent it is, -100 to 100; higher is sooner.")
      try fields.amended("language", &language, "The language of the text, as BCP 47.")
      try fields.amended("happens", &happens, "When it is said to happen.")
      try fields.amended("due", &due, "When the desk needs an answer.")
      try fields.amended("checkAfter", &checkAfter, "When a prediction can be checked.")
    }
  }

  package typealias Result = Wire.ClaimChanged
}
