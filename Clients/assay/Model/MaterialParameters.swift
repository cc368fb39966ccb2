import AssayAPI
import AssayVocabulary

/// The parameters of a call that adds something to a claim or to an attribution.
protocol MaterialParameters: WireObject {
  var claim: ClaimID? { get set }
  var attribution: AttributionID? { get set }
}

extension EvidenceAdd.Parameters: MaterialParameters {}
extension NoteAdd.Parameters: MaterialParameters {}

extension MaterialParameters {
  /// Takes the id of what evidence or a note is on.
  mutating func visitSubject(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    var subject: MaterialSubject?
    let doc = Doc("What it is on, by its id.", fields: "claim", "attribution")
    try arguments.one(MaterialSubject.placeholder, &subject, doc)
    claim = subject?.claim
    attribution = subject?.attribution
  }
}

/// What evidence and notes are on: a claim or an attribution.
private struct MaterialSubject: ArgumentValue {
  static let placeholder = "CLAIM|ATTRIBUTION"

  let claim: ClaimID?
  let attribution: AttributionID?

  init(argument: String) throws(UsageError) {
    claim = ClaimID(text: argument)
    attribution = AttributionID(text: argument)
    guard claim != nil || attribution != nil else {
      throw UsageError("\"\(argument)\" is not the id of a claim or attribution, such as C2 or A7")
    }
  }
}
