import AssayAPI
import AssayClient
import AssayVocabulary

/// The command `assay history`.
struct ShowHistory: Command {
  static let name = "history"
  static let group = CommandGroup.looking
  static let summary = "Tells every event that changed a claim or how it is assessed."
  static let examples = [
    #"history C2"#,
    #"history C2 --limit 10"#,
  ]
  static let calls: [any Method.Type] = [ClaimHistory.self]

  var claim = Wire.ClaimID(rawValue: 0)
  var paging = PagingArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.one("CLAIM", &claim, .of(ClaimHistory.Parameters.self, "claim"))
    try paging.visit(&arguments)
  }

  func check() throws(UsageError) { try paging.check() }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = ClaimHistory.Parameters()
    parameters.claim = claim
    var pages = paging.pages
    var isFirst = true
    while let size = pages.nextSize {
      parameters.limit = size
      parameters.cursor = pages.cursor
      let answer = try session.call(ClaimHistory.self, parameters)
      pages.took(answer.result.events.count, next: answer.result.nextCursor)
      let (remark, isHead) = (pages.remark(ifEmpty: "No events."), isFirst)
      isFirst = false
      try session.show(answer) { result, page in
        if isHead { page.add(result.claim.headline, hang: 4) }
        for event in result.events { page.add(event) }
        page.addFooter(remark)
      }
    }
  }
}
