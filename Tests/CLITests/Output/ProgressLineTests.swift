import AssayAPI
import Testing

@testable import assay

@Suite("The progress of a call that takes long")
struct ProgressLineTests {
  private let begin = ContinuousClock.now

  private func progress(
    _ done: Int64,
    _ total: Int64?,
    _ unit: ProgressUnit = .events,
    isWaiting: Bool = false
  ) -> Wire.Progress {
    var progress = Wire.Progress()
    progress.done = done
    progress.total = total
    progress.unit = unit
    progress.waiting = isWaiting
    return progress
  }

  @Test("says how much is done, and after a while how long it still takes")
  func words() {
    var line = ProgressLine(.verifying)
    let waiting = line.bar(for: progress(0, nil, isWaiting: true), at: begin)
    #expect(
      waiting
        == ProgressBar(fraction: nil, words: "verifying: waits until others like it have ended")
    )
    let start = begin + .seconds(90)
    #expect(
      line.bar(for: progress(0, 80_000), at: start).words == "verifying: 0 of 80,000 events"
    )
    #expect(
      line.bar(for: progress(999, 80_000), at: start + .seconds(1)).words
        == "verifying: 999 of 80,000 events"
    )
    #expect(
      line.bar(for: progress(20_000, 80_000), at: start + .seconds(20))
        == ProgressBar(
          fraction: 0.25,
          words: "verifying: 20,000 of 80,000 events, about 1 min left"
        )
    )
  }

  @Test("says sizes of copies, and nothing of an empty history")
  func units() {
    var line = ProgressLine(.copying)
    #expect(
      line.bar(for: progress(1_400_000, 31_000_000, .bytes), at: begin).words
        == "copying: 1.4 MB of 31 MB"
    )
    var other = ProgressLine(.verifying)
    #expect(
      other.bar(for: progress(0, 0), at: begin)
        == ProgressBar(fraction: nil, words: "verifying: begins")
    )
    #expect(
      other.bar(for: progress(1_234_567, 12_345_678), at: begin).words
        == "verifying: 1,234,567 of 12,345,678 events"
    )
  }
}
