import AssayAPI
import AssayClient

/// The parameters of a call that answers with a page of a list.
protocol PagedParameters: WireObject {
  var page: Wire.PageParameters { get set }
}

/// A page of a list.
protocol PagedResult: WireObject {
  /// How many things the page holds.
  var count: Int { get }
  /// Where the next page begins; nil behind the last.
  var nextCursor: String? { get }
}

/// A command that walks over the pages of a list and prints each as it comes.
protocol ListCommand: CallCommand
where Call: ReadingMethod, Call.Parameters: PagedParameters, Call.Result: PagedResult {
  var paging: PagingArguments { get set }

  /// What is said in place of a list that is empty.
  static var emptyRemark: String { get }

  /// What stands above the first page.
  func drawHead(_ result: Call.Result, on page: inout Page)
}

extension ListCommand {
  static var ownFields: [String] { ["limit", "cursor"] }

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try visitFields(&arguments)
    try paging.visit(&arguments)
  }

  func check() throws(UsageError) { try paging.check() }

  func drawHead(_ result: Call.Result, on page: inout Page) {}

  func run(_ session: inout Session) throws(Failure) { try showPages(&session) }

  func showPages(_ session: inout Session) throws(Failure) {
    try session.showPages(Call.self, parameters, paging, ifEmpty: Self.emptyRemark) {
      result,
      isFirst,
      page in
      if isFirst { drawHead(result, on: &page) }
      draw(result, on: &page)
    }
  }
}

extension Session {
  /// Prints as many pages of a list as are wanted; `ifEmpty` stands in place of a list that is empty.
  mutating func showPages<M: ReadingMethod>(
    _ method: M.Type,
    _ parameters: M.Parameters,
    _ paging: PagingArguments,
    ifEmpty none: String?,
    _ draw: (M.Result, _ isFirst: Bool, inout Page) -> Void
  ) throws(Failure) where M.Parameters: PagedParameters, M.Result: PagedResult {
    var parameters = parameters
    var pages = paging.pages
    while let size = pages.nextSize {
      parameters.page.limit = size
      parameters.page.cursor = pages.cursor
      let answer = try call(method, parameters)
      let isFirst = pages.cursor == nil
      pages.took(answer.result.count, next: answer.result.nextCursor)
      try show(answer) { result, page in
        draw(result, isFirst, &page)
        page.addFooter(none.flatMap(pages.remark))
      }
      try note(pages.remarkOnOthers)
    }
  }
}

extension ClaimHistory.Parameters: PagedParameters {}
extension ClaimList.Parameters: PagedParameters {}
extension ClaimSearch.Parameters: PagedParameters {}
extension EventList.Parameters: PagedParameters {}
extension ReviewQueue.Parameters: PagedParameters {}
extension SourceList.Parameters: PagedParameters {}

extension ClaimTable.Parameters: PagedParameters {
  var page: Wire.PageParameters {
    get { list.page }
    set { list.page = newValue }
  }
}

extension ClaimHistory.Result: PagedResult { var count: Int { events.count } }
extension ClaimList.Result: PagedResult { var count: Int { claims.count } }
extension ClaimSearch.Result: PagedResult { var count: Int { claims.count } }
extension ClaimTable.Result: PagedResult { var count: Int { rows.count } }
extension EventList.Result: PagedResult { var count: Int { events.count } }
extension ReviewQueue.Result: PagedResult { var count: Int { claims.count } }
extension SourceList.Result: PagedResult { var count: Int { sources.count } }
