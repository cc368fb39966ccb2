import AssayAPI
import AssayVocabulary

struct MergeClaims: CallCommand {
  static let name = "merge"
  static let call = ClaimMerge.self
  static let summary = "Merges a claim into another that says the same."
  static let discussion =
    "All that is recorded on it counts for the other. Both must be open. Nothing moves, so that unmerge takes it back exactly."
  static let examples = [#"merge C5 C2 --because "the same statement in other words""#]
  static let positionals = ["claim", "into"]

  var parameters = ClaimMerge.Parameters()

  func draw(_ result: ClaimMerge.Result, on page: inout Page) {
    page.addState(of: [result.merged, result.claim])
  }
}

struct UnmergeClaim: EachCommand {
  static let name = "unmerge"
  static let call = ClaimUnmerge.self
  static let summary = "Takes merges of claims back."
  static let discussion =
    "They stand again as before. What was added after the merge stays with the other claim."
  static let examples = [#"unmerge C5 --because "it is about another month""#]

  var targets: [ClaimID] = []
  var parameters = ClaimUnmerge.Parameters()

  func draw(_ result: ClaimUnmerge.Result, on page: inout Page) {
    page.addState(of: [result.merged, result.claim])
  }
}

struct MergeSources: CallCommand {
  static let name = "source merge"
  static let call = SourceMerge.self
  static let summary = "Merges a source into another that it turned out to be."
  static let discussion =
    "All that it said counts as said by the other. Nothing moves, so that source unmerge takes it back exactly."
  static let examples = [#"source merge S9 Axios --because "a misspelling""#]
  static let positionals = ["source", "into"]

  var parameters = SourceMerge.Parameters()

  func draw(_ result: SourceMerge.Result, on page: inout Page) {
    page.add(result.merged.headline, hang: 4)
    page.add(result.source.headline, hang: 4)
  }
}

struct UnmergeSource: CallCommand {
  static let name = "source unmerge"
  static let call = SourceUnmerge.self
  static let summary = "Takes a merge of a source back."
  static let discussion = "What was recorded after the merge stays with the other source."
  static let examples = [#"source unmerge S9 --because "another outlet after all""#]
  static let positionals = ["source"]

  var parameters = SourceUnmerge.Parameters()

  func draw(_ result: SourceUnmerge.Result, on page: inout Page) {
    page.add(result.source.headline, hang: 4)
  }
}
