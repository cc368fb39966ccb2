import AssayAPI
import AssayVocabulary

/// The command `assay similar`.
struct FindSimilar: Command {
  static let name = "similar"
  static let group = CommandGroup.looking
  static let summary = "Finds claims that say much the same as a text or a claim."
  static let discussion = "What begins like an id, such as C2, is a claim; all else is a text."
  static let examples = [
    #"similar "Kazakhstan is about to join the Abraham Accords""#,
    "similar C2 --limit 5",
  ]
  static let calls: [any Method.Type] = [ClaimSimilar.self]

  var subject = ""
  var limit: Int64?

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.one("TEXT|CLAIM", &subject, "What it should say, or the id of a claim.")
    try arguments.option("--limit", nil, &limit, .of(ClaimSimilar.Parameters.self, "limit"))
  }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = ClaimSimilar.Parameters()
    if let claim = Wire.ClaimID(text: subject) {
      parameters.claim = claim
    } else {
      parameters.text = subject
    }
    if let limit { parameters.limit = limit }
    let answer = try session.call(ClaimSimilar.self, parameters)
    try session.show(answer) { result, page in
      page.add(Table(similar: result.similar))
      if result.similar.isEmpty { page.addFooter("No claim shares its words.") }
    }
  }
}
