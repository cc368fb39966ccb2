import AssayAPI
import AssayClient

/// The command `assay queue`.
struct ListQueue: Command {
  static let name = "queue"
  static let group = CommandGroup.deciding
  static let summary = ReviewQueue.summary
  static let discussion = ReviewQueue.discussion
  static let examples = [
    "queue", "queue --free --tag abraham-accords", "queue --assignee mira --all",
  ]
  static let calls: [any Method.Type] = [ReviewQueue.self]

  var parameters = ReviewQueue.Parameters()
  var paging = PagingArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = ReviewQueue.Parameters.self
    try arguments.flag("--free", &parameters.free, .of(object, "free"))
    try arguments.option("--assignee", "USER", &parameters.assignee, .of(object, "assignee"))
    try arguments.option("--tag", "TAG", &parameters.tag, .of(object, "tag"))
    try arguments.option("--source", nil, &parameters.source, .of(object, "source"))
    try arguments.option("--kind", nil, &parameters.kind, .of(object, "kind"))
    try paging.visit(&arguments)
  }

  func check() throws(UsageError) {
    try paging.check()
    if parameters.free, parameters.assignee != nil {
      throw UsageError("--free contradicts --assignee")
    }
  }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = parameters
    var pages = paging.pages
    while let size = pages.nextSize {
      parameters.limit = size
      parameters.cursor = pages.cursor
      let answer = try session.call(ReviewQueue.self, parameters)
      pages.took(answer.result.claims.count, next: answer.result.nextCursor)
      let remark = pages.remark(ifEmpty: "Nothing is in the queue.")
      try session.show(answer) { result, page in
        for queued in result.claims { page.add(queued) }
        page.addFooter(remark)
      }
      try session.note(pages.remarkOnOthers)
    }
  }
}
