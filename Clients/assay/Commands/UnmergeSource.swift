import AssayAPI

/// The command `assay source unmerge`.
struct UnmergeSource: Command {
  static let name = "source unmerge"
  static let group = CommandGroup.recording
  static let summary = "Takes a merge of a source back."
  static let discussion =
    "What was recorded after the merge stays with the other source."
  static let examples = [
    #"source unmerge S9 --because "another outlet after all""#
  ]
  static let calls: [any Method.Type] = [SourceUnmerge.self]

  var parameters = SourceUnmerge.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = SourceUnmerge.Parameters.self
    try arguments.one("SOURCE", &parameters.source, .of(object, "source"))
  }

  func run(_ session: inout Session) throws(Failure) {
    let answer = try session.call(SourceUnmerge.self, parameters)
    let isKept = !session.writing.dryRun
    try session.show(answer) { result, page in
      page.addOutcome(isKept: isKept)
      page.add(result.source.headline, hang: 4)
    }
  }
}
