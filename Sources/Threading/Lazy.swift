/// A value that is computed once, by the first thread that needs it or that computes it ahead.
package final class Lazy<Value: Sendable>: Sendable {
  private enum State {
    case due(@Sendable () -> Value)
    case done(Value)
  }

  /// Locked while the value is being computed.
  private let state: Guarded<State>

  package init(_ work: @escaping @Sendable () -> Value) { state = Guarded(.due(work)) }

  /// The value; computes it, or waits while another thread does.
  package var value: Value { state.withLock { Self.workOut(&$0) } }

  /// Computes the value, unless that is done or another thread is doing it.
  package func prepare() { _ = state.withLockIfFree { Self.workOut(&$0) } }

  private static func workOut(_ state: inout State) -> Value {
    switch state {
    case .done(let value): return value
    case .due(let work):
      let value = work()
      state = .done(value)
      return value
    }
  }
}
