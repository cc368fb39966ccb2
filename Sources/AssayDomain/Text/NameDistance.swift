/// How many edits lie between two names: letters put in, left out, changed, or swapped with the next
/// (optimal string alignment).
///
/// Names are compared as their keys are, so folding is the caller's. Only the first 64 scalars count.
package enum NameDistance {
  private static let maximumLength = 64

  /// The number of edits; nil for names that differ in their digits, which tell them apart on purpose.
  package static func between(_ one: String, _ other: String) -> Int? {
    let a = one.unicodeScalars.prefix(maximumLength).map(\.value)
    let b = other.unicodeScalars.prefix(maximumLength).map(\.value)
    guard digits(a) == digits(b) else { return nil }
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

  /// How many edits make a name nearly another: none for very short ones, whose letters tell them apart.
  package static func maximumNear(_ name: String) -> Int {
    switch name.unicodeScalars.count {
    case ..<4: 0
    case ..<8: 1
    default: 2
    }
  }

  private static func digits(_ scalars: [UInt32]) -> [UInt32] {
    scalars.filter { (0x30...0x39).contains($0) }
  }
}
