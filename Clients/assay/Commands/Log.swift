import AssayAPI
import AssayClient

/// The command `assay log`.
struct Log: Command {
  static let name = "log"
  static let group = CommandGroup.history
  static let summary = "Lists the history, newest first: who did what, when and why."
  static let examples = ["log", "log --after 2025 --oldest", "log --limit 5"]
  static let calls: [any Method.Type] = [EventList.self]

  var after: Int64?
  var isOldestFirst = false
  var paging = PagingArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.option("--after", "SEQ", &after, .of(EventList.Parameters.self, "after"))
    try arguments.flag("--oldest", &isOldestFirst, "Oldest first.")
    try paging.visit(&arguments)
  }

  func check() throws(UsageError) { try paging.check() }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = EventList.Parameters()
    parameters.after = after ?? 0
    parameters.newest = !isOldestFirst
    var pages = paging.pages
    while let size = pages.nextSize {
      parameters.limit = size
      parameters.cursor = pages.cursor
      let answer = try session.call(EventList.self, parameters)
      pages.took(answer.result.events.count, next: answer.result.nextCursor)
      let remark = pages.remark(ifEmpty: "No events.")
      try session.show(answer) { result, page in
        page.add(Table(events: result.events))
        page.addFooter(remark)
      }
      try session.note(pages.remarkOnOthers)
    }
  }
}
