import AssayAPI

/// How much of a list is wanted.
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

/// The state of a walk over the pages of a list.
struct Pages: Equatable {
  /// The most items that a server puts on a page.
  private static let pageLimit: Int64 = 500

  /// How many are still wanted; nil for all.
  private var wanted: Int64?
  private(set) var cursor: String?
  private var isOver = false
  private var isEmpty = true

  init(wanted: Int64?) { self.wanted = wanted }

  /// How many to ask for next; nil when enough is there, or no more.
  var nextSize: Int64? {
    guard !isOver, wanted != 0 else { return nil }
    return min(wanted ?? Self.pageLimit, Self.pageLimit)
  }

  /// Notes what a page held, and where the next one begins.
  mutating func took(_ count: Int, next: String?) {
    wanted = wanted.map { max(0, $0 - Int64(count)) }
    cursor = next
    isOver = next == nil
    if count > 0 { isEmpty = false }
  }

  /// What is to be said in place of a list that is empty.
  func remark(ifEmpty none: String) -> String? { isOver && isEmpty ? none : nil }

  /// What to do where the last page leaves others.
  var remarkOnOthers: String? {
    !isOver && nextSize == nil ? "There are more: --all, or a larger --limit." : nil
  }
}
