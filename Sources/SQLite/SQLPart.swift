/// A piece of SQL with the values of its parameters, in order.
///
/// Interpolated numbers and texts become parameters, interpolated pieces bring their own parameters, and a text
/// labelled `sql:` is inserted as it is.
package struct SQLPart: ExpressibleByStringInterpolation {
  package enum Binding {
    case number(Int64)
    case fraction(Double)
    case text(String)
  }

  package var sql: String
  package var bindings: [Binding] = []

  package init(stringLiteral sql: String) { self.sql = sql }

  /// Makes a piece from SQL with a question mark for each binding.
  package init(sql: String, bindings: [Binding] = []) {
    self.sql = sql
    self.bindings = bindings
  }

  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.part
  }

  package static func += (one: inout SQLPart, other: SQLPart) {
    one.sql += other.sql
    if !other.bindings.isEmpty { one.bindings += other.bindings }
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var part: SQLPart = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      part.sql.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    package mutating func appendLiteral(_ sql: String) { part.sql += sql }

    package mutating func appendInterpolation(_ other: SQLPart) { part += other }

    package mutating func appendInterpolation(sql: some CustomStringConvertible) {
      part.sql += sql.description
    }

    package mutating func appendInterpolation(_ number: Int64) { bind(.number(number)) }

    package mutating func appendInterpolation(_ fraction: Double) { bind(.fraction(fraction)) }

    package mutating func appendInterpolation(_ text: String) { bind(.text(text)) }

    private mutating func bind(_ binding: Binding) {
      part.sql += "?"
      part.bindings.append(binding)
    }
  }
}
