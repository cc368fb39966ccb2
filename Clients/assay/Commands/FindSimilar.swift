import AssayAPI
import AssayVocabulary

struct FindSimilar: CallCommand {
  static let name = "similar"
  static let call = ClaimSimilar.self
  static let discussion = "What begins like an id, such as C2, is a claim; all else is a text."
  static let examples = [
    #"similar "Kazakhstan is about to join the Abraham Accords""#,
    "similar C2 --limit 5",
  ]
  static let ownFields = ["text", "claim"]

  var parameters = ClaimSimilar.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    var subject = ""
    let doc = Doc("What it should say, or the id of a claim.", fields: "text", "claim")
    try arguments.one("TEXT|CLAIM", &subject, doc)
    parameters.claim = ClaimID(text: subject)
    if parameters.claim == nil { parameters.text = subject }
    try visitFields(&arguments)
  }

  func draw(_ result: ClaimSimilar.Result, on page: inout Page) {
    page.add(Records(similar: result.similar).table)
    if result.similar.isEmpty { page.addFooter("No claim shares its words.") }
  }
}
