import AssayAPI
import AssayVocabulary

struct See: EachCommand {
  static let name = "see"
  static let call = AttributionSee.self
  static let summary = "Records that the desk has seen the original of attributions."
  static let discussion =
    "What is known only through somebody else's report counts as that report until then."
  static let examples = ["see A2 --url https://www.axios.com/ --at 2025-11-06", "see A5 A7"]
  static var target: WritableKeyPath<AttributionSee.Parameters, AttributionID> {
    \.attribution
  }

  var targets: [AttributionID] = []
  var parameters = AttributionSee.Parameters()

  func draw(_ result: AttributionSee.Result, on page: inout Page) { page.add(result) }
}
