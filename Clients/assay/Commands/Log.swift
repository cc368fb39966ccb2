import AssayAPI

struct Log: ListCommand {
  static let name = "log"
  static let call = EventList.self
  static let summary = "Lists the history, newest first: who did what, when and why."
  static let examples = ["log", "log --after 2025 --oldest", "log --limit 5"]
  static let emptyRemark = "No events."

  var parameters = EventList.Parameters()
  var paging = PagingArguments()

  init() { parameters.newest = true }

  func draw(_ result: EventList.Result, on page: inout Page) {
    page.add(Records(events: result.events).table)
  }
}
