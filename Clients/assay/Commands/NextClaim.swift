import AssayAPI

struct NextClaim: CallCommand {
  static let name = "next"
  static let call = ReviewNext.self
  static let summary = "Takes the claim that comes first in the queue for review by you."
  static let examples = ["next", "next --tag abraham-accords"]

  var parameters = ReviewNext.Parameters()

  func draw(_ result: ReviewNext.Result, on page: inout Page) {
    page.add(result.claim.headline, hang: 4)
    page.add(Phrase(result.reasons.joined(separator: "; ")), indent: 4, hang: 2)
    page.add(result.claim.assessment.words, indent: 4, hang: 2)
    if let holder = result.claim.holder { page.add(holder, indent: 4, hang: 2) }
  }
}
