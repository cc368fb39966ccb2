import AssayAPI

struct AmendAttribution: CallCommand {
  static let name = "amend"
  static let call = AttributionEdit.self
  static let summary = "Corrects who said what, when and how it is known."
  static let discussion =
    "What is not given stays as it is, and what it said before stays in the history."
  static let examples = [
    "amend A4 --at 2025-11-06 --verb announced",
    #"amend A4 --cites A2 --cites "Ministry of Foreign Affairs""#,
    "amend A4 --no-url",
  ]
  static let positionals = ["attribution"]

  var parameters = AttributionEdit.Parameters()

  func draw(_ result: AttributionEdit.Result, on page: inout Page) { page.add(result) }
}
