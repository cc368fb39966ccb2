import AssayAPI

/// How many items of a list to print.
struct PagingArguments: ArgumentSet {
  var limit: Int64?
  var isAll = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let doc = Doc("How many at the most; 50 unless said.", fields: "limit")
    try arguments.option("--limit", &limit, doc)
    try arguments.flag("--all", &isAll, "All there are.")
  }

  func check() throws(UsageError) {
    if isAll, limit != nil { throw UsageError("--all contradicts --limit") }
    if let limit, limit < 1 { throw UsageError("--limit is 1 or more") }
  }

  var pages: Pages { Pages(wanted: isAll ? nil : limit ?? 50) }
}

/// The state while the pages of a list are fetched.
struct Pages: Equatable {
  /// The most items on a page of a server.
  private static let pageLimit: Int64 = 500

  /// How many more items to fetch; nil for all.
  private var wanted: Int64?
  private(set) var cursor: String?
  private var isOver = false
  private var isEmpty = true

  init(wanted: Int64?) { self.wanted = wanted }

  /// The size of the next page to request; nil if there are enough items, or no more.
  var nextSize: Int64? {
    guard !isOver, wanted != 0 else { return nil }
    return min(wanted ?? Self.pageLimit, Self.pageLimit)
  }

  /// Records how many items a page had, and where the next one starts.
  mutating func took(_ count: Int, next: String?) {
    wanted = wanted.map { max(0, $0 - Int64(count)) }
    cursor = next
    isOver = next == nil
    if count > 0 { isEmpty = false }
  }

  /// Returns the remark for an empty list, nil if it is not empty.
  func remark(ifEmpty none: String) -> String? { isOver && isEmpty ? none : nil }

  /// The remark that says how to get the items after the last page; nil if there are none.
  var remarkOnOthers: String? {
    !isOver && nextSize == nil ? "There are more: --all, or a larger --limit." : nil
  }
}
