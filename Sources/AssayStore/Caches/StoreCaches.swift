import AssayDesk
import AssayDomain
import AssaySearch
import AssayVocabulary
import JSON
import SQLite

/// The caches of one connection, with one switch that turns all of them off.
///
/// With the caches off, every answer stays the same but takes longer: rows are read each time, each claim is assessed
/// on its graph, and lists are made from typed rows. Used by one thread at a time.
final class StoreCaches {
  private static let maximumListCount = 128

  /// Whether the caches are used, and the fast paths that depend on them.
  let areOn: Bool

  /// The words that are too common to look up when a claim is submitted; only a writer uses them.
  var commonTerms = CommonTermCache()

  /// The claims that have a rare word; only a writer asks.
  var postings = PostingCache()

  var claimJSON = ClaimJSONCaches()

  /// Entries depend only on the report, so they never expire.
  var loneExplanations = LoneExplanationCache()

  /// The JSON patterns of explanations, which depend only on the report, so they never expire.
  var lonePatterns: [LoneReport: JSONPattern] = [:]

  var head = HeadFindings()

  var textLengths = TextLengthMark()

  /// Prepared statements by their SQL; filters produce a bounded number of texts.
  private var lists: [String: Statement] = [:]

  init(areOn: Bool) { self.areOn = areOn }

  /// Forgets what rests on changes of a transaction that is rolled back.
  func forgetTransaction() {
    commonTerms.removeAll()
    postings = PostingCache()
    head = HeadFindings()
  }

  /// Returns the prepared statement for an SQL text, and calls `prepare` if it is not cached.
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
