/// An edit of an optional field: a value replaces the old one, null removes it, and an absent value keeps it.
package enum Amendment<Value: Sendable & Equatable>: Sendable, Equatable {
  case keep
  case clear
  case set(Value)

  /// Returns the edit with its value converted.
  package func map<Other>(_ make: (Value) -> Other) -> Amendment<Other> {
    switch self {
    case .keep: .keep
    case .clear: .clear
    case .set(let value): .set(make(value))
    }
  }
}
