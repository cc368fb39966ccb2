import JSONRPC
import Synchronization

/// How often a method was called since the server was started, and how often in vain.
final class MethodTally: Sendable {
  let method: String
  private let callCount = Atomic<Int64>(0)
  private let errorCount = Atomic<Int64>(0)

  init(method: String) { self.method = method }

  var calls: Int64 { callCount.load(ordering: .relaxed) }
  var errors: Int64 { errorCount.load(ordering: .relaxed) }

  func countCall() { callCount.add(1, ordering: .relaxed) }
  func countError() { errorCount.add(1, ordering: .relaxed) }

  /// The reply to a call that failed, which is counted.
  func failure(of call: Call, _ error: RPCError) -> [UInt8] {
    countError()
    return ReplyText.failure(call.id ?? .null, error: error)
  }
}
