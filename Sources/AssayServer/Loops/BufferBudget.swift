import Synchronization

/// Counts the bytes that all connections together hold in buffers, against a limit.
final class BufferBudget: Sendable {
  private let limit: Int
  private let held = Atomic<Int>(0)

  init(limit: Int) { self.limit = limit }

  var isExhausted: Bool { held.load(ordering: .relaxed) > limit }

  func adjust(by bytes: Int) { held.add(bytes, ordering: .relaxed) }
}
