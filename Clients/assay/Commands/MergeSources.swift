import AssayAPI

/// The command `assay source merge`.
struct MergeSources: Command {
  static let name = "source merge"
  static let group = CommandGroup.recording
  static let summary = "Merges a source into another that it turned out to be."
  static let discussion =
    "All that it said counts as said by the other. Nothing moves, so that source unmerge takes it back exactly."
  static let examples = [
    #"source merge S9 Axios --because "a misspelling""#
  ]
  static let calls: [any Method.Type] = [SourceMerge.self]

  var parameters = SourceMerge.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = SourceMerge.Parameters.self
    try arguments.one("SOURCE", &parameters.source, .of(object, "source"))
    try arguments.one("INTO", &parameters.into, .of(object, "into"))
  }

  func run(_ session: inout Session) throws(Failure) {
    let answer = try session.call(SourceMerge.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.add(result.merged.headline, hang: 4)
      page.add(result.source.headline, hang: 4)
    }
  }
}
