/// A value that is worked out once, by whoever comes first: who needs it, or somebody who has time before that.
package final class Lazy<Value: Sendable>: Sendable {
  private enum State {
    case due(@Sendable () -> Value)
    case done(Value)
  }

  /// Locked while the value is worked out.
  private let state: Guarded<State>

  package init(_ work: @escaping @Sendable () -> Value) { state = Guarded(.due(work)) }

  /// The value; waits while somebody else works it out.
  package var value: Value { state.withLock { Self.workOut(&$0) } }

  /// Works the value out, unless that has been done or somebody is at it.
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
