import AssayDomain
import AssaySearch
import AssayVocabulary

/// What the writer keeps of the database between calls, so that it need not be read for each of them.
///
/// It says what the tables say, the open transaction included, and is forgotten whenever something is taken back.
/// Who else reads never uses it.
final class WriterCache {
  private static let maximumSourceCount = 10_000

  /// Current rows, as far as they have been read.
  private var sources: [SourceID: Source] = [:]
  /// The claims that have a word, as far as that has been looked up.
  var postings = PostingCache()
  /// Words that are not worth looking up when a claim is submitted.
  var commonTerms = CommonTermCache()

  func source(_ id: SourceID) -> Source? { sources[id] }

  func keep(_ source: Source) {
    if sources.count >= Self.maximumSourceCount { sources.removeAll() }
    sources[source.id] = source
  }

  func learn(of texts: UnindexedTexts) { texts.publish { postings.add($0) } }

  /// A source is about to change.
  func forget(_ source: SourceID) { sources[source] = nil }

  /// A call was taken back.
  func forgetRows() {
    sources.removeAll(keepingCapacity: true)
    commonTerms = CommonTermCache()
  }

  /// A text that was there before has changed.
  func forgetTerms() { commonTerms = CommonTermCache() }

  /// A transaction was rolled back.
  func forget() {
    forgetRows()
    postings = PostingCache()
  }
}
