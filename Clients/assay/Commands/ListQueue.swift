import AssayAPI

struct ListQueue: ListCommand {
  static let name = "queue"
  static let call = ReviewQueue.self
  static let examples = [
    "queue", "queue --free --tag abraham-accords", "queue --assignee mira --all",
  ]
  static let emptyRemark = "Nothing is in the queue."

  var parameters = ReviewQueue.Parameters()
  var paging = PagingArguments()

  func check() throws(UsageError) {
    try paging.check()
    if parameters.free, parameters.assignee != nil {
      throw UsageError("--free contradicts --assignee")
    }
  }

  func draw(_ result: ReviewQueue.Result, on page: inout Page) {
    for queued in result.claims { page.add(queued) }
  }
}
