import AssayAPI
import AssayVocabulary

struct SetPolicy: CallCommand {
  static let name = "policy set"
  static let call = PolicySet.self
  static let examples = [
    #"policy set --four-eyes --because "agreed on Monday""#,
    "policy set --lease 45 --time-zone Europe/Berlin --default-role reader",
    "policy set --need corroborated=credibility-1 --need outdated=",
  ]

  var parameters = PolicySet.Parameters()

  func check() throws(UsageError) {
    guard parameters == PolicySet.Parameters() else { return }
    throw UsageError("no rule is given", hint: "assay policy shows the rules that hold")
  }

  func draw(_ result: PolicySet.Result, on page: inout Page) { page.add(result.policy) }
}
