import AssayAPI

struct AddSource: CallCommand {
  static let name = "source add"
  static let call = SourceAdd.self
  static let examples = [
    #"source add "Government of Kazakhstan" --kind government --reliability B --alias Astana"#,
    #"source add "Officials familiar with the process" --kind unnamed --carrier Axios"#,
  ]
  static let positionals = ["name"]

  var parameters = SourceAdd.Parameters()

  func draw(_ result: SourceAdd.Result, on page: inout Page) {
    page.add(result.source.headline, hang: 4)
  }
}
