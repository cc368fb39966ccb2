import AssayAPI
import AssayVocabulary

struct ShowTimeline: EachCommand {
  static let name = "timeline"
  static let call = ClaimTimeline.self
  static let summary = "Shows who said what about claims in the best known order."
  static let discussion =
    "What dates make certain, what is only recorded and what nobody knows are told apart."
  static let examples = ["timeline C2", "timeline C2 --as-of 2025-11-07"]

  var targets: [ClaimID] = []
  var parameters = ClaimTimeline.Parameters()

  func draw(_ result: ClaimTimeline.Result, on page: inout Page) { page.add(result) }
}
