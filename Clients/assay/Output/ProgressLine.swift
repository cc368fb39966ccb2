import AssayAPI

/// What a call that may take minutes does, in words.
struct LongTask: Equatable, Sendable {
  /// The activity, as the beginning of a line: "verifying".
  let activity: String
  /// What is so if it was cancelled, as a sentence without its full stop.
  let unfinished: String

  static let verifying = LongTask(
    activity: "verifying",
    unfinished: "the history was not checked to its end"
  )
  static let copying = LongTask(activity: "copying", unfinished: "no copy was made")
}

/// Makes the progress bars of one call from what the server tells, and estimates how long it still takes.
struct ProgressLine {
  /// No time is told before so much has passed, because the first estimates are far off.
  private static let minimumTime: Swift.Duration = .seconds(2)

  private let task: LongTask
  /// When the call began to run.
  private var begin: ContinuousClock.Instant?

  init(_ task: LongTask) { self.task = task }

  /// Returns the bar for what the server has told at a time.
  mutating func bar(
    for progress: Wire.Progress,
    at now: ContinuousClock.Instant
  ) -> ProgressBar {
    guard !progress.waiting, let total = progress.total, total > 0 else {
      let words = progress.waiting ? "waits until others like it have ended" : "begins"
      return ProgressBar(fraction: nil, words: "\(task.activity): \(words)")
    }
    begin = begin ?? now
    let fraction = Double(progress.done) / Double(total)
    var words = "\(task.activity): \(amount(progress.done, of: total, progress.unit))"
    let passed = now - (begin ?? now)
    if fraction > 0, passed >= Self.minimumTime {
      let left = passed * ((1 - fraction) / fraction)
      words += ", about \(Duration.words(max(1, left.components.seconds))) left"
    }
    return ProgressBar(fraction: fraction, words: words)
  }

  private func amount(_ done: Int64, of total: Int64, _ unit: ProgressUnit) -> String {
    switch unit {
    case .events: "\(grouped(done)) of \(grouped(total)) events"
    case .bytes: "\(Size.words(done)) of \(Size.words(total))"
    }
  }

  /// "12,300".
  private func grouped(_ count: Int64) -> String {
    let digits = Array("\(count)")
    let first = (digits.count - 1) % 3 + 1
    var text = String(digits.prefix(first))
    for start in stride(from: first, to: digits.count, by: 3) {
      text += "," + String(digits[start..<start + 3])
    }
    return text
  }
}
