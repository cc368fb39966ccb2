/// What an edit does to a field that may be absent: a value replaces what is there, null takes it away,
/// and what is not given stays.
package enum Amendment<Value: Sendable>: Sendable {
  case keep
  case clear
  case set(Value)
}

extension Amendment: Equatable where Value: Equatable {}
