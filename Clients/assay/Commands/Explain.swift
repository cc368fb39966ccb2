import AssayAPI
import AssayVocabulary

struct Explain: EachCommand {
  static let name = "explain"
  static let call = ClaimAssess.self
  static let summary = "Explains how well claims are corroborated, and what would help."
  static let discussion = ""
  static let examples = [
    "explain C2", "explain C2 --as-of '#41'", "explain C2 --as-of 2025-11-07 --said-by 2025-11-06",
  ]

  var targets: [ClaimID] = []
  var parameters = ClaimAssess.Parameters()

  func draw(_ result: ClaimAssess.Result, on page: inout Page) { page.add(result) }
}
