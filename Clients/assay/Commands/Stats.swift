import AssayAPI

struct Stats: CallCommand {
  static let name = "stats"
  static let call = SystemStats.self
  static let examples = ["stats", "stats --json"]

  var parameters = SystemStats.Parameters()

  func draw(_ result: SystemStats.Result, on page: inout Page) { page.add(result) }
}
