import AssayAPI
import AssayClient

/// The command `assay source list`.
struct ListSources: Command {
  static let name = "source list"
  static let group = CommandGroup.looking
  static let summary = "Lists sources, oldest first."
  static let examples = ["source list", "source list --kind outlet --all"]
  static let calls: [any Method.Type] = [SourceList.self]

  var kind: Wire.SourceKind?
  var paging = PagingArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.option("--kind", nil, &kind, .of(SourceList.Parameters.self, "kind"))
    try paging.visit(&arguments)
  }

  func check() throws(UsageError) { try paging.check() }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = SourceList.Parameters()
    parameters.kind = kind
    var pages = paging.pages
    while let size = pages.nextSize {
      parameters.limit = size
      parameters.cursor = pages.cursor
      let answer = try session.call(SourceList.self, parameters)
      pages.took(answer.result.sources.count, next: answer.result.nextCursor)
      let remark = pages.remark(ifEmpty: "No sources.")
      try session.show(answer) { result, page in
        var table = Table([.tight, .loose, .tight, .tight, .loose])
        for source in result.sources { table.add(source.cells) }
        page.add(table)
        page.addFooter(remark)
      }
      try session.note(pages.remarkOnOthers)
    }
  }
}
