/// A piece of SQL with what its parameters are bound to, in their order.
///
/// Numbers and texts that are put into its literal become parameters, other pieces bring theirs with them, and what is
/// marked `sql:` is put in as it is.
struct SQLPart: ExpressibleByStringInterpolation {
  enum Binding {
    case number(Int64)
    case fraction(Double)
    case text(String)
  }

  var sql: String
  var bindings: [Binding] = []

  init(stringLiteral sql: String) { self.sql = sql }

  init(stringInterpolation: StringInterpolation) { self = stringInterpolation.part }

  static func += (one: inout SQLPart, other: SQLPart) {
    one.sql += other.sql
    if !other.bindings.isEmpty { one.bindings += other.bindings }
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var part: SQLPart = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      part.sql.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ sql: String) { part.sql += sql }

    mutating func appendInterpolation(_ other: SQLPart) { part += other }

    mutating func appendInterpolation(sql: some CustomStringConvertible) {
      part.sql += sql.description
    }

    mutating func appendInterpolation(_ number: Int64) { bind(.number(number)) }

    mutating func appendInterpolation(_ fraction: Double) { bind(.fraction(fraction)) }

    mutating func appendInterpolation(_ text: String) { bind(.text(text)) }

    private mutating func bind(_ binding: Binding) {
      part.sql += "?"
      part.bindings.append(binding)
    }
  }
}
