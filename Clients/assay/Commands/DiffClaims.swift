import AssayAPI
import AssayVocabulary

struct DiffClaims: EachCommand {
  static let name = "diff"
  static let call = ClaimDiff.self
  static let summary = "Tells what changed of claims between two moments."
  static let examples = ["diff C2 --from 2025-11-06 --to 2025-11-07", "diff C2 --from '#4'"]
  static let ownFields = ["claim", "from"]

  var targets: [ClaimID] = []
  var parameters = ClaimDiff.Parameters()
  var from: Moment?

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try visitTargets(&arguments)
    let doc = Doc(
      "The earlier moment: '#2025' is an event, anything else a date or instant.",
      fields: "from"
    )
    try arguments.option("--from", nil, &from, doc)
    if let from { parameters.from = from }
    try visitFields(&arguments)
  }

  func check() throws(UsageError) {
    guard from == nil else { return }
    throw UsageError("the earlier moment is missing", hint: "give it with --from")
  }

  func draw(_ result: ClaimDiff.Result, on page: inout Page) { page.add(result) }
}
