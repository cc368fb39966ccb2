import AssayAPI
import AssayVocabulary

struct Show: EachCommand {
  static let name = "show"
  static let call = ClaimGet.self
  static let summary = "Shows claims with who says so and what they are linked to."
  static let discussion = ""
  static let examples = ["show C2", "show C2 C7 --as-of 2025-11-07"]

  var targets: [ClaimID] = []
  var parameters = ClaimGet.Parameters()

  func draw(_ result: ClaimGet.Result, on page: inout Page) { page.add(result) }
}
