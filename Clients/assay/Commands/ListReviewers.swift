import AssayAPI

struct ListReviewers: CallCommand {
  static let name = "reviewers"
  static let call = ReviewerList.self
  static let discussion =
    ReviewerList.discussion
    + " A reader looks; a contributor submits and records; a reviewer takes claims and decides them; an editor sets needs aside, merges, and sets policy and roles."
  static let examples = ["reviewers", "reviewers --as-of 2025-11-07"]

  var parameters = ReviewerList.Parameters()

  func draw(_ result: ReviewerList.Result, on page: inout Page) {
    page.add(Records(reviewers: result.reviewers).table)
    page.add(result.defaultRole.wordsForOthers)
  }
}
