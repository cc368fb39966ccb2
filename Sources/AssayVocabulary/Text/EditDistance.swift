/// The number of edits between two texts: characters inserted, deleted, changed, or swapped with the next (optimal
/// string alignment).
///
/// Characters are Unicode scalars, compared exactly: the caller folds the texts.
package enum EditDistance {
  /// Only this many scalars of a text are compared, which bounds the work.
  package static let maximumLength = 64

  /// Returns the least number of edits that turn one text into the other.
  package static func between(_ one: String, _ other: String) -> Int {
    let a = one.unicodeScalars.prefix(maximumLength).map(\.value)
    let b = other.unicodeScalars.prefix(maximumLength).map(\.value)
    var twoBack: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var cost = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, twoBack[j - 1] + 1) }
        row.append(cost)
      }
      twoBack = previous
      previous = row
    }
    return previous[b.count]
  }
}
