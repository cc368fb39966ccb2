import AssayAPI
import JSON
import JSONRPC
import Posix
import Threading

/// What a running read can ask about its call and tell its caller.
struct RunningRead {
  /// Cancelled once the answer is not wanted any more; nil if the loop itself reads.
  let cancellation: Cancellation?
  /// Nil if the caller does not want to be told.
  let progress: ProgressReporter?

  /// A quick read that the loop makes itself.
  static var onLoop: RunningRead { RunningRead(cancellation: nil, progress: nil) }

  var isCancelled: Bool { cancellation?.isCancelled ?? false }

  /// Tells how much is done, and returns whether the answer is still wanted.
  func goesOn(_ done: Int64, _ total: Int64) -> Bool {
    progress?.report(done, of: total)
    return !isCancelled
  }
}

/// A call whose progress is told, and where.
struct ProgressTarget: Sendable {
  let connection: ConnectionNumber
  let token: CallToken
  let id: RequestID
  let unit: ProgressUnit

  /// Makes the notification of how much is done; a total of nil is not known yet.
  func note(_ done: Int64, of total: Int64?, isWaiting: Bool) -> ProgressNote {
    var progress = Wire.Progress()
    progress.call = CallID(text: id.text)
    progress.done = done
    progress.total = total
    progress.unit = unit
    progress.waiting = isWaiting
    var parameters = JSONWriter(reservingCapacity: 160)
    progress.write(to: &parameters)
    let body = RequestText.call(
      id: nil,
      method: Wire.Progress.notification.description,
      parameters: parameters.takeBytes()
    )
    return ProgressNote(connection: connection, token: token, body: body)
  }
}

/// A notification of the progress of a call.
struct ProgressNote: Sendable {
  let connection: ConnectionNumber
  let token: CallToken
  let body: [UInt8]
}

/// Tells the progress of one call, at most four times a second; used by the thread that runs the call.
final class ProgressReporter {
  private static let pauseNanoseconds: UInt64 = 250_000_000

  private let target: ProgressTarget
  private let inbox: LoopInbox
  private var nextNanoseconds: UInt64 = 0

  init(_ target: ProgressTarget, _ inbox: LoopInbox) {
    self.target = target
    self.inbox = inbox
  }

  func report(_ done: Int64, of total: Int64) {
    let now = Clock.monotonicNanoseconds()
    guard now >= nextNanoseconds else { return }
    nextNanoseconds = now + Self.pauseNanoseconds
    inbox.post(.progress(target.note(done, of: total, isWaiting: false)))
  }
}
