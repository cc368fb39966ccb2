package import AssayDomain
package import AssayVocabulary
package import JSON
package import SQLite

/// A value that a column of a row holds, and a member of its after-image.
package protocol ColumnValue: SQLValue {
  /// The type of its column, such as `TEXT NOT NULL`.
  static var columnType: String { get }

  /// Whether the after-image omits the value.
  var isNull: Bool { get }

  /// Reads a column of a statement's current row; nil for a value that this program cannot have written.
  static func read(_ row: Statement, _ column: Int32) -> Self?

  func write(to image: inout JSONWriter)

  /// Reads a member of an after-image; nil for a value that this program cannot have written.
  static func read(_ member: JSONNode?) -> Self?
}

extension ColumnValue {
  package var isNull: Bool { false }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
  package static var columnType: String { String(Wrapped.columnType.prefix { $0 != " " }) }

  package var isNull: Bool { self == nil }

  package static func read(_ row: Statement, _ column: Int32) -> Wrapped?? {
    row.isNull(column) ? .some(nil) : Wrapped.read(row, column).map { $0 }
  }

  package func write(to image: inout JSONWriter) { self?.write(to: &image) }

  package static func read(_ member: JSONNode?) -> Wrapped?? {
    member == nil ? .some(nil) : Wrapped.read(member).map { $0 }
  }
}

/// A value that a column stores as a number.
package protocol NumberValue: ColumnValue {
  var columnNumber: Int64 { get }
  init?(columnNumber: Int64)
}

extension NumberValue {
  package static var columnType: String { "INTEGER NOT NULL" }

  package func bind(to statement: Statement, at index: Int32) {
    statement.bind(columnNumber, at: index)
  }

  package static func read(_ row: Statement, _ column: Int32) -> Self? {
    Self(columnNumber: row.integer(column))
  }

  package func write(to image: inout JSONWriter) { image.integer(columnNumber) }

  package static func read(_ member: JSONNode?) -> Self? {
    member?.integer.flatMap { Self(columnNumber: $0) }
  }
}

extension Int64: NumberValue {
  package var columnNumber: Int64 { self }
  package init(columnNumber: Int64) { self = columnNumber }
}

extension Int: NumberValue {
  package var columnNumber: Int64 { Int64(self) }
  package init(columnNumber: Int64) { self.init(columnNumber) }
}

extension Bool: NumberValue {
  package var columnNumber: Int64 { self ? 1 : 0 }

  /// Conditions on a flag compare with 1, so other numbers are refused.
  package init?(columnNumber: Int64) {
    guard columnNumber == 0 || columnNumber == 1 else { return nil }
    self = columnNumber == 1
  }

  package func write(to image: inout JSONWriter) { image.boolean(self) }
  package static func read(_ member: JSONNode?) -> Bool? { member?.boolean }
}

extension NumberValue where Self: EntityID {
  package var columnNumber: Int64 { rawValue }
  package init(columnNumber: Int64) { self.init(rawValue: columnNumber) }
}

extension AttributionID: NumberValue {}
extension ClaimID: NumberValue {}
extension SourceID: NumberValue {}

/// The after-image holds the word itself.
extension NumberValue where Self: Coded {
  package var columnNumber: Int64 { code }
  package init?(columnNumber: Int64) { self.init(code: columnNumber) }
  package func write(to image: inout JSONWriter) { image.string(rawValue) }
  package static func read(_ member: JSONNode?) -> Self? {
    member?.string.flatMap { Self(rawValue: $0) }
  }
}

/// A value that a column stores as a text.
package protocol TextValue: ColumnValue {
  var columnText: String { get }
  init?(columnText: String)
}

extension TextValue {
  package static var columnType: String { "TEXT NOT NULL" }

  package func bind(to statement: Statement, at index: Int32) {
    statement.bind(columnText, at: index)
  }

  package static func read(_ row: Statement, _ column: Int32) -> Self? {
    Self(columnText: row.text(column))
  }

  package func write(to image: inout JSONWriter) { image.string(columnText) }

  package static func read(_ member: JSONNode?) -> Self? {
    member?.string.flatMap { Self(columnText: $0) }
  }
}

extension String: TextValue {
  package var columnText: String { self }
  package init(columnText: String) { self = columnText }
}

extension ReportedDate: TextValue {
  package var columnText: String { text }

  package init?(columnText: String) {
    do { try self.init(text: columnText) } catch { return nil }
  }
}
