import AssayDesk
import AssayStore
import Posix
import Threading

/// The thread that computes the summaries which changes have left for later, beside the writer, which only records them.
///
/// Its priority is the lowest: until it has come to a claim, readers compute that claim's summary themselves.
struct RefreshLoop {
  private static let nice: Int32 = 10
  /// How long summaries are computed before they are recorded.
  private static let stepNanoseconds: UInt64 = 50_000_000

  let reader: StoreReader
  let handover: RefreshHandover
  let log: Log

  /// Runs until the handover is closed.
  func run() {
    do throws(PosixError) { try Thread.lowerPriority(nice: Self.nice) } catch {
      log.warning("refresh.priority", ["error": .text(error.description)])
    }
    let closing = handover.closing
    repeat {
      reader.stopping(when: closing) { while !closing.isCancelled, refresh() {} }
    } while handover.waitForWork()
  }

  /// Does some of the work that waits; returns false if none is left, or if it fails.
  private func refresh() -> Bool {
    let due = Clock.monotonicNanoseconds() + Self.stepNanoseconds
    do throws(DeskError) {
      let step = try reader.refreshStep { Clock.monotonicNanoseconds() >= due }
      guard let step else { return false }
      for part in step.parts {
        guard handover.record(part) else { return false }
      }
      return true
    } catch {
      if !handover.closing.isCancelled { log.report(error) }
      return false
    }
  }
}
