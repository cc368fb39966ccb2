import AssayAPI
import AssayClient

/// The parameters of a call that returns a page of a list.
protocol PagedParameters: WireObject {
  var page: Wire.PageParameters { get set }
}

/// A page of a list.
protocol PagedResult: WireObject {
  /// The number of items on the page.
  var count: Int { get }
  /// The cursor of the next page; nil after the last.
  var nextCursor: String? { get }
}

/// A command that fetches the pages of a list and prints each as it arrives.
///
/// Its options and help derive from the call's declaration, unless the command overrides them.
struct ListCommand<Call: Method>: Command
where Call.Parameters: PagedParameters, Call.Result: PagedResult {
  let call: Call.Type
  /// The fields of the parameters that are positional arguments.
  var positionals: [String] = []
  var summary = Call.summary
  var discussion = Call.discussion
  let examples: [String]
  /// The remark that is printed if the list is empty.
  let emptyRemark: String
  var parameters = Call.Parameters()
  var paging = PagingArguments()
  /// Returns the problem of contradictory parameters; nil if there is none.
  var problem: @Sendable (Call.Parameters) -> UsageError? = { _ in nil }
  /// Draws the lines above the first page.
  var drawHead: @Sendable (Call.Result, inout Page) -> Void = { _, _ in }
  let draw: @Sendable (Call.Result, inout Page) -> Void

  var calls: [any Method.Type] { [call] }

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let except = ["limit", "cursor"]
    try arguments.fields(of: &parameters, positionals: positionals, except: except)
    try paging.visit(&arguments)
  }

  func check() throws(UsageError) {
    try paging.check()
    if let problem = problem(parameters) { throw problem }
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.showPages(call, parameters, paging, ifEmpty: emptyRemark, drawHead, draw)
  }
}

extension Session {
  /// Prints as many pages of a list as requested, with `drawHead` above the first, or `ifEmpty` if the list is empty.
  mutating func showPages<M: Method>(
    _ method: M.Type,
    _ parameters: M.Parameters,
    _ paging: PagingArguments,
    ifEmpty none: String?,
    _ drawHead: (M.Result, inout Page) -> Void = { _, _ in },
    _ draw: (M.Result, inout Page) -> Void
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
        if isFirst { drawHead(result, &page) }
        draw(result, &page)
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
