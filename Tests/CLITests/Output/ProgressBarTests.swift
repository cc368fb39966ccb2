import Testing

@testable import assay

@Suite("A progress bar")
struct ProgressBarTests {
  @Test(
    "fills in proportion to the work done",
    arguments: [(0, 0), (0.5, 15), (1, 30), (7, 30), (-1, 0)]
  )
  func fills(fraction: Double, full: Int) {
    let line = ProgressBar(fraction: fraction, words: "x").line(width: 99)
    #expect(line.count { $0 == "#" } == full)
    #expect(line.hasSuffix("%  x"))
  }

  @Test("shows only the words if the total is unknown")
  func unknown() {
    #expect(ProgressBar(fraction: nil, words: "40 claims").line(width: 99) == "40 claims")
  }

  @Test("never exceeds the terminal's width, and makes control characters visible")
  func bounds() {
    let words = String(repeating: "\u{1B}[2J", count: 40)
    for width in [20, 40, 80] {
      let line = ProgressBar(fraction: 0.3, words: words).line(width: width)
      #expect(line.count <= width && !line.contains("\u{1B}"))
    }
  }
}
