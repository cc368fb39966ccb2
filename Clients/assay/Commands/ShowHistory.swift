import AssayAPI

struct ShowHistory: ListCommand {
  static let name = "history"
  static let call = ClaimHistory.self
  static let summary = "Tells every event that changed a claim or how it is assessed."
  static let discussion = ""
  static let examples = ["history C2", "history C2 --limit 10"]
  static let positionals = ["claim"]
  static let emptyRemark = "No events."

  var parameters = ClaimHistory.Parameters()
  var paging = PagingArguments()

  func drawHead(_ result: ClaimHistory.Result, on page: inout Page) {
    page.add(result.claim.headline, hang: 4)
  }

  func draw(_ result: ClaimHistory.Result, on page: inout Page) {
    for event in result.events { page.add(event) }
  }
}
