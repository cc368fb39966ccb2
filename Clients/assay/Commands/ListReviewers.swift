import AssayAPI

/// The command `assay reviewers`.
struct ListReviewers: Command {
  static let name = "reviewers"
  static let group = CommandGroup.desk
  static let summary = ReviewerList.summary
  static let discussion =
    ReviewerList.discussion
    + " A reader looks; a contributor submits and records; a reviewer takes claims and decides them; an editor sets needs aside, merges, and sets policy and roles."
  static let examples = ["reviewers", "reviewers --as-of 2025-11-07"]
  static let calls: [any Method.Type] = [ReviewerList.self]

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {}

  func run(_ session: inout Session) throws(Failure) {
    let answer = try session.call(ReviewerList.self, ReviewerList.Parameters())
    try session.show(answer) { result, page in page.add(result) }
  }
}
