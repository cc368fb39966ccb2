import AssayAPI
import AssayClient
import AssayVocabulary

/// The command `assay list`.
struct ListClaims: Command {
  static let name = "list"
  static let group = CommandGroup.looking
  static let summary = "Lists claims by status, verdict, tag, source or assessment."
  static let discussion = ClaimList.discussion
  static let examples = [
    "list --unverified --sort queue",
    "list --stale",
    "list --assignee mira --due-by 2025-11-30",
    "list --since '#2025'",
    "list --source Axios --min-independent 2 --max-credibility 2",
    "list --unverified --as-of 2025-11-07T12:00Z",
    "list --all --column id --column credibility --column text",
  ]
  static let calls: [any Method.Type] = [ClaimList.self, ClaimTable.self]

  var filter = ClaimFilterArguments()
  var saidBy: String?
  var sort = Wire.ClaimSort.newest
  var columns: [Wire.ClaimColumn] = []
  var paging = PagingArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try filter.visit(&arguments)
    try arguments.option("--said-by", "WHEN", &saidBy, .of(ClaimList.Parameters.self, "saidBy"))
    try arguments.defaulted("--sort", nil, &sort, .of(ClaimList.Parameters.self, "sort"))
    try arguments.repeated("--column", "COLUMN", &columns, Self.columnsDoc)
    try paging.visit(&arguments)
  }

  private static let columnsDoc = Doc(
    text: "Print only this column, a line for each claim, with tabs between several. There are "
      + Wire.ClaimColumn.allCases.map(\.rawValue).joined(separator: ", ") + "."
  )

  func check() throws(UsageError) { try paging.check() }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = ClaimList.Parameters()
    parameters.conditions = filter.conditions
    parameters.saidBy = saidBy
    parameters.sort = sort
    if columns.isEmpty {
      try list(parameters, &session)
    } else {
      try printColumns(of: parameters, &session)
    }
  }

  private func list(
    _ parameters: ClaimList.Parameters,
    _ session: inout Session
  ) throws(Failure) {
    var parameters = parameters
    let tellsOverrides = filter.conditions.overridden == true
    var pages = paging.pages
    while let size = pages.nextSize {
      parameters.limit = size
      parameters.cursor = pages.cursor
      let answer = try session.call(ClaimList.self, parameters)
      pages.took(answer.result.claims.count, next: answer.result.nextCursor)
      let remark = pages.remark(ifEmpty: "No claims.")
      try session.show(answer) { result, page in
        page.add(Table(claims: result.claims, tellingOverrides: tellsOverrides))
        page.addFooter(remark)
      }
      try session.note(pages.remarkOnOthers)
    }
  }

  private func printColumns(
    of list: ClaimList.Parameters,
    _ session: inout Session
  ) throws(Failure) {
    var parameters = ClaimTable.Parameters()
    parameters.columns = columns
    parameters.list = list
    var pages = paging.pages
    while let size = pages.nextSize {
      parameters.list.limit = size
      parameters.list.cursor = pages.cursor
      let answer = try session.call(ClaimTable.self, parameters)
      pages.took(answer.result.rows.count, next: answer.result.nextCursor)
      try session.show(answer) { result, page in
        for row in result.rows { page.addFields(row.map { Phrase($0.words) }) }
      }
      try session.note(pages.remarkOnOthers)
    }
  }
}

extension Wire.Cell {
  /// As it stands between tabs; nothing where the claim has nothing.
  fileprivate var words: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .flag(let isSo): isSo ? "true" : "false"
    case .list(let texts): texts.joined(separator: ", ")
    case .nothing: ""
    }
  }
}
