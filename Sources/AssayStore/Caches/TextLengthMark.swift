import SQLite

/// The last change for which the text lengths that `text_score` remembers are correct.
///
/// Invariant: the lengths are correct until the text of a claim is closed or contents are removed, as every change of a
/// text does one of the two.
struct TextLengthMark: Equatable {
  private var newestClosed: Int64 = -1
  private var redactionCount: Int64 = -1

  init() {}

  init(newestClosed: Int64, redactionCount: Int64) {
    self.newestClosed = newestClosed
    self.redactionCount = redactionCount
  }
}
