import JSONRPC
import Testing

/// The place of some call in a connection.
func someCall() throws -> CallToken {
  var queue = ExchangeQueue(limits: ExchangeLimits())
  let body = Array(#"{"jsonrpc":"2.0","id":1,"method":"event.watch"}"#.utf8)
  queue.admit(Message.read(body, MessageLimits(maximumDepth: 8, maximumBatch: 1)).message)
  let started = queue.nextStart(effect: { _ in .read })
  return try #require(started).token
}
