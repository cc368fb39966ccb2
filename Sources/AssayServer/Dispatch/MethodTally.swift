import JSONRPC
import Synchronization

/// Counts the calls of a method since the server started, and the calls that failed.
final class MethodTally: Sendable {
  let method: String
  private let callCount = Atomic<Int64>(0)
  private let errorCount = Atomic<Int64>(0)

  init(method: String) { self.method = method }

  var calls: Int64 { callCount.load(ordering: .relaxed) }
  var errors: Int64 { errorCount.load(ordering: .relaxed) }

  func countCall() { callCount.add(1, ordering: .relaxed) }
  func countError() { errorCount.add(1, ordering: .relaxed) }

  /// Returns the reply to a call, and counts the call as failed if `work` throws.
  func reply(to call: Call, _ work: () throws(RPCError) -> [UInt8]) -> [UInt8] {
    do throws(RPCError) { return try work() } catch {
      countError()
      return ReplyText.failure(call.id ?? .null, error: error)
    }
  }
}
