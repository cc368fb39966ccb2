import AssayAPI
import AssayVocabulary

struct FindSimilar: Command {
  let summary = ClaimSimilar.summary
  let discussion = "What begins like an id, such as C2, is a claim; all else is a text."
  let examples = [
    #"similar "Kazakhstan is about to join the Abraham Accords""#,
    "similar C2 --limit 5",
  ]
  let calls: [any Method.Type] = [ClaimSimilar.self]

  var parameters = ClaimSimilar.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    var subject = ""
    let doc = Doc("What it should say, or the id of a claim.", fields: "text", "claim")
    try arguments.one("TEXT|CLAIM", &subject, doc)
    parameters.claim = ClaimID(text: subject)
    if parameters.claim == nil { parameters.text = subject }
    try arguments.fields(of: &parameters, except: ["text", "claim"])
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.perform(ClaimSimilar.self, parameters) { result, page in
      page.add(Records(similar: result.similar).table)
      if result.similar.isEmpty { page.addFooter("No claim shares its words.") }
    }
  }
}
