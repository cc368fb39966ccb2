import AssayAPI

struct EditSource: CallCommand {
  static let name = "source edit"
  static let call = SourceEdit.self
  static let summary = "Corrects what is known of a source."
  static let examples = [
    #"source edit Axios --reliability B --part-of "Cox Enterprises""#,
    #"source edit S9 --name "Naya Kashmir" --alias "New Kashmir" --no-url"#,
  ]
  static let positionals = ["source"]

  var parameters = SourceEdit.Parameters()

  func draw(_ result: SourceEdit.Result, on page: inout Page) {
    page.add(result.source.headline, hang: 4)
  }
}
