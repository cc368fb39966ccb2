import AssayAPI

struct EditClaim: CallCommand {
  static let name = "edit"
  static let call = ClaimEdit.self
  static let summary = "Corrects what a claim says of itself."
  static let discussion =
    "What is not given stays as it is, and the text before stays in the history."
  static let examples = [
    #"edit C2 --text "Kazakhstan will join the Abraham Accords""#,
    "edit C2 --due 2025-11-08 --priority 5",
    "edit C2 --no-due",
  ]
  static let positionals = ["claim"]

  var parameters = ClaimEdit.Parameters()

  func draw(_ result: ClaimEdit.Result, on page: inout Page) { page.addState(of: [result.claim]) }
}
