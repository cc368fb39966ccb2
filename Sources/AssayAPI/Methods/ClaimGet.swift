package import AssayVocabulary

/// The call `claim.get`.
package enum ClaimGet: ReadingMethod {
  package static let name: StaticString = "claim.get"
  package static let summary = "Reads one claim with its attributions, links, evidence and notes."
  package static let discussion =
    "What is recorded on claims that are merged into it is listed as well; a merged claim has what is recorded on itself."
  package static let errors: [ErrorKind] = [.notFound]
  package static let example = #"{"claim":"C2"}"#

  package typealias Parameters = Wire.ClaimSaidByParameters

  package struct Result: WireObject {
    package var claim = Wire.Claim()
    package var attributions: [Wire.Attribution] = []
    package var links: [Wire.Link] = []
    package var evidence: [Wire.Evidence] = []
    package var notes: [Wire.Note] = []
    package var merged: [ClaimID] = []

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim.")
      fields.required("attributions", &attributions, "Its attributions, withdrawn ones included.")
      fields.required("links", &links, "The links from and to it, withdrawn ones included.")
      fields.required("evidence", &evidence, "What can be looked at, withdrawn pieces included.")
      fields.required("notes", &notes, "What the desk wrote down about it.")
      fields.required("merged", &merged, "The claims that are merged into it.")
    }
  }
}
