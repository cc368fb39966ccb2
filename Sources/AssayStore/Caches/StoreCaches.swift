import AssayDesk
import AssayDomain
import AssayVocabulary
import JSON
import SQLite

/// What one connection keeps of what it has read or worked out, and the one switch that turns all of it off.
///
/// Every answer is the same without it, only slower: without it rows are read each time, each claim is assessed on its
/// graph, and lists are made from typed rows. Used by one thread at a time.
final class StoreCaches {
  private static let maximumListCount = 128

  /// Whether anything is kept, and whether what can be told from what is kept takes the shorter way.
  let areOn: Bool

  /// Words that are not worth looking up when a claim is submitted; only a writer asks.
  var commonTerms = CommonTermCache()

  var claimJSON = ClaimJSONCaches()

  /// Explanations depend on the report alone, and so are never forgotten.
  var loneExplanations = LoneExplanationCache()

  /// What was written of an explanation depends on the report alone, and so is never forgotten.
  var lonePatterns: [LoneReport: JSONPattern] = [:]

  var merges = MergeCache()

  var textLengths = TextLengthMark()

  /// Prepared statements by their text; filters make a bounded number of texts.
  private var lists: [String: Statement] = [:]

  init(areOn: Bool) { self.areOn = areOn }

  /// The prepared statement of a text, which `prepare` makes where it is not kept.
  func statement(
    _ sql: String,
    _ prepare: () throws(DeskError) -> Statement
  ) throws(DeskError) -> Statement {
    if let kept = lists[sql] { return kept }
    let statement = try prepare()
    guard areOn else { return statement }
    if lists.count >= Self.maximumListCount { lists.removeAll() }
    lists[sql] = statement
    return statement
  }
}
