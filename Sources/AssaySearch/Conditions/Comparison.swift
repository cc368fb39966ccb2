/// A comparison with a number: `>=2`.
package struct Comparison: Sendable, Hashable {
  package enum Sign: String, Sendable, Hashable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
    case equal = "="
  }

  package var sign: Sign
  package var number: Int

  package init(_ sign: Sign, _ number: Int) {
    self.sign = sign
    self.number = number
  }

  package func holds(for value: Int) -> Bool {
    switch sign {
    case .atLeast: value >= number
    case .atMost: value <= number
    case .above: value > number
    case .below: value < number
    case .equal: value == number
    }
  }
}
