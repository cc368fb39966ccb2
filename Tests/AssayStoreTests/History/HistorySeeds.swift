import DeskSupport
import Support

/// The seeds of random histories.
enum HistorySeeds {
  /// Some seeds from a given one on, five times as many in the long form.
  static func from(_ first: UInt64, count: Int) -> [UInt64] {
    (0..<UInt64(Effort.steps(count, long: 5 * count))).map { first + $0 }
  }

  /// How many summaries a change refreshes at once: few, so that marks wait, or enough for all claims.
  static func refreshLimit(_ seed: UInt64) -> Int { [3, 200, 1, 0][Int(seed % 4)] }
}
