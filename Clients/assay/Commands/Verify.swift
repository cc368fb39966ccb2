import AssayAPI

struct Verify: CallCommand {
  static let name = "verify"
  static let call = EventVerify.self
  static let summary = "Checks that the history was not altered, and that the data is what it says."
  static let discussion = "Ends with exit status 1 when something is wrong."
  static let examples = ["verify", "verify --json"]

  var parameters = EventVerify.Parameters()

  func draw(_ result: EventVerify.Result, on page: inout Page) { page.add(result) }

  static func isGoodNews(_ result: EventVerify.Result) -> Bool { result.ok }
}
