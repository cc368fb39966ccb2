import AssayAPI
import AssayVocabulary

/// The command `assay tag`.
struct TagClaims: Command {
  static let name = "tag"
  static let group = CommandGroup.recording
  static let summary = "Adds tags to claims and takes others off them."
  static let examples = [
    #"tag C2 C7 --add abraham-accords"#,
    #"tag C2 --add energy --remove to-sort"#,
  ]
  static let calls: [any Method.Type] = [ClaimTag.self]

  var claims: [Wire.ClaimID] = []
  var parameters = ClaimTag.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = ClaimTag.Parameters.self
    try arguments.several("CLAIM", &claims, "The claim's id, or several.")
    try arguments.repeated("--add", "TAG", &parameters.add, .of(object, "add"))
    try arguments.repeated("--remove", "TAG", &parameters.remove, .of(object, "remove"))
  }

  func check() throws(UsageError) {
    guard !parameters.add.isEmpty || !parameters.remove.isEmpty else {
      throw UsageError(
        "there is no tag to add or to remove",
        hint: "give --add TAG or --remove TAG"
      )
    }
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.each(claims, named: \.description) { (claim, session) throws(Failure) in
      var parameters = parameters
      parameters.claim = claim
      let answer = try session.call(ClaimTag.self, parameters)
      let isKept = !session.writing.dryRun
      try session.show(answer) { result, page in
        page.addOutcome(isKept: isKept)
        page.addTags(of: result.claim)
      }
    }
  }
}
