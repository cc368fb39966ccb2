import AssayDesk

/// Counts how much of a verification is done, and ends it when it is no longer wanted.
///
/// It counts events, to each of which every pass adds its share of the time. What is done never goes back.
final class VerificationWork {
  /// A pass over the events, in the order in which they are made.
  enum Pass: CaseIterable {
    /// Recomputes the chain, and compares each event with its rows.
    case checking
    /// Counts the versions of rows.
    case counting
    case repeating
    /// Compares what the repeated events made with the stored rows.
    case comparing

    /// The pass's share of the time, about, as measured with many events.
    fileprivate var share: Double {
      switch self {
      case .checking: 0.25
      case .counting: 0.02
      case .repeating: 0.63
      case .comparing: 0.1
      }
    }
  }

  private let eventCount: Int64
  private let goesOn: (_ done: Int64, _ total: Int64) -> Bool
  private var done: Int64 = 0
  private var comparedCount: Int64 = 0

  /// Makes the work of verifying so many events; `goesOn` is told how many are done, and stops it by returning false.
  init(eventCount: Int64, goesOn: @escaping (_ done: Int64, _ total: Int64) -> Bool) {
    self.eventCount = eventCount
    self.goesOn = goesOn
  }

  /// Whether the verification is no longer wanted.
  var isStopped: Bool { !goesOn(done, eventCount) }

  /// Notes how large a part of a pass is done; throws if the verification is no longer wanted.
  func note(_ pass: Pass, _ part: Int64, of whole: Int64) throws(DeskError) {
    let before = Pass.allCases.prefix { $0 != pass }.reduce(0) { $0 + $1.share }
    let fraction = whole > 0 ? min(1, Double(part) / Double(whole)) : 1
    let passed = Double(eventCount) * (before + pass.share * fraction)
    done = max(done, min(eventCount, Int64(passed.rounded())))
    guard !isStopped else { throw Self.stopped }
  }

  /// Notes that so many more of `whole` steps of comparing are done.
  func noteCompared(_ count: Int64, of whole: Int64) throws(DeskError) {
    comparedCount += count
    try note(.comparing, comparedCount, of: whole)
  }

  private static let stopped = DeskError.storage(
    StorageFailure(
      kind: .other,
      isFailedSync: false,
      message: "interrupted",
      detail: "the verification was stopped"
    )
  )
}
