/// What an edit does to a field that may be absent: a value replaces what is there, null takes it away,
/// and what is not given stays.
package enum Amendment<Value: Sendable & Equatable>: Sendable, Equatable {
  case keep
  case clear
  case set(Value)

  /// The same edit with its value made into another.
  package func map<Other>(_ make: (Value) -> Other) -> Amendment<Other> {
    switch self {
    case .keep: .keep
    case .clear: .clear
    case .set(let value): .set(make(value))
    }
  }
}
