import AssayAPI

struct ListSources: ListCommand {
  static let name = "source list"
  static let call = SourceList.self
  static let examples = ["source list", "source list --kind outlet --all"]
  static let emptyRemark = "No sources."

  var parameters = SourceList.Parameters()
  var paging = PagingArguments()

  func draw(_ result: SourceList.Result, on page: inout Page) {
    page.add(Records(sources: result.sources).table)
  }
}
