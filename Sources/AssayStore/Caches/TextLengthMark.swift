import SQLite

/// Up to which change the lengths of texts that `text_score` remembers are right.
///
/// They hold while no text of a claim was closed and no contents were removed, as every change of a text does the one
/// or the other.
struct TextLengthMark: Equatable {
  private var newestClosed: Int64 = -1
  private var redactionCount: Int64 = -1

  init() {}

  init(newestClosed: Int64, redactionCount: Int64) {
    self.newestClosed = newestClosed
    self.redactionCount = redactionCount
  }
}
