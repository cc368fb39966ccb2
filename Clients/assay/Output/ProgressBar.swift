/// The progress of long work, in one line that each update overwrites.
struct ProgressBar: Equatable {
  private static let maximumWidth = 30

  /// From 0 to 1; nil if the total is unknown.
  let fraction: Double?
  let words: String

  /// Returns the line for a terminal of `width` columns, without its end.
  func line(width: Int) -> String {
    let text = OutputSanitizer.visible(words)
    guard let fraction else { return Phrase(text).shortened(to: width).text }
    let part = min(1, max(0, fraction))
    let barWidth = min(Self.maximumWidth, max(10, width / 3))
    let full = Int(part * Double(barWidth))
    let bar =
      "[" + String(repeating: "#", count: full)
      + String(repeating: " ", count: barWidth - full) + "]"
    return Phrase("\(bar) \(Int(part * 100)) %  \(text)").shortened(to: width).text
  }
}
