import AssayAPI
import AssayVocabulary

struct TagClaims: EachCommand {
  static let name = "tag"
  static let call = ClaimTag.self
  static let summary = "Adds tags to claims and takes others off them."
  static let discussion = ""
  static let examples = ["tag C2 C7 --add abraham-accords", "tag C2 --add energy --remove to-sort"]

  var targets: [ClaimID] = []
  var parameters = ClaimTag.Parameters()

  func check() throws(UsageError) {
    guard parameters.add.isEmpty, parameters.remove.isEmpty else { return }
    throw UsageError("there is no tag to add or to remove", hint: "give --add TAG or --remove TAG")
  }

  func draw(_ result: ClaimTag.Result, on page: inout Page) { page.addTags(of: result.claim) }
}
