import AssayDomain
import AssayVocabulary
import JSON
import SQLite

/// What one column of a row holds, and a member of its after-image.
protocol ColumnValue: SQLValue {
  /// The type of its column, such as `TEXT NOT NULL`.
  static var columnType: String { get }

  /// Whether the after-image leaves it out.
  var isNull: Bool { get }

  /// Reads a column of a statement's current row; nil for what the program cannot have written.
  static func read(_ row: Statement, _ column: Int32) -> Self?

  func write(to image: inout JSONWriter)

  /// Reads a member of an after-image; nil for what the program cannot have written.
  static func read(_ member: JSONNode?) -> Self?
}

extension ColumnValue {
  var isNull: Bool { false }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
  static var columnType: String { String(Wrapped.columnType.prefix { $0 != " " }) }

  var isNull: Bool { self == nil }

  static func read(_ row: Statement, _ column: Int32) -> Wrapped?? {
    row.isNull(column) ? .some(nil) : Wrapped.read(row, column).map { $0 }
  }

  func write(to image: inout JSONWriter) { self?.write(to: &image) }

  static func read(_ member: JSONNode?) -> Wrapped?? {
    member == nil ? .some(nil) : Wrapped.read(member).map { $0 }
  }
}

/// A value that a column keeps as a number.
protocol NumberValue: ColumnValue {
  var columnNumber: Int64 { get }
  init?(columnNumber: Int64)
}

extension NumberValue {
  static var columnType: String { "INTEGER NOT NULL" }

  func bind(to statement: Statement, at index: Int32) { statement.bind(columnNumber, at: index) }

  static func read(_ row: Statement, _ column: Int32) -> Self? {
    Self(columnNumber: row.integer(column))
  }

  func write(to image: inout JSONWriter) { image.integer(columnNumber) }

  static func read(_ member: JSONNode?) -> Self? {
    member?.integer.flatMap { Self(columnNumber: $0) }
  }
}

extension Int64: NumberValue {
  var columnNumber: Int64 { self }
  init(columnNumber: Int64) { self = columnNumber }
}

extension Int: NumberValue {
  var columnNumber: Int64 { Int64(self) }
  init(columnNumber: Int64) { self.init(columnNumber) }
}

extension Bool: NumberValue {
  var columnNumber: Int64 { self ? 1 : 0 }

  /// Conditions on a flag ask for 1, so another number would mean one thing here and another there.
  init?(columnNumber: Int64) {
    guard columnNumber == 0 || columnNumber == 1 else { return nil }
    self = columnNumber == 1
  }

  func write(to image: inout JSONWriter) { image.boolean(self) }
  static func read(_ member: JSONNode?) -> Bool? { member?.boolean }
}

extension NumberValue where Self: EntityID {
  var columnNumber: Int64 { rawValue }
  init(columnNumber: Int64) { self.init(rawValue: columnNumber) }
}

extension AttributionID: NumberValue {}
extension ClaimID: NumberValue {}
extension SourceID: NumberValue {}

/// The after-image has the word itself.
extension NumberValue where Self: Coded {
  var columnNumber: Int64 { code }
  init?(columnNumber: Int64) { self.init(code: columnNumber) }
  func write(to image: inout JSONWriter) { image.string(rawValue) }
  static func read(_ member: JSONNode?) -> Self? { member?.string.flatMap { Self(rawValue: $0) } }
}

/// A value that a column keeps as a text.
protocol TextValue: ColumnValue {
  var columnText: String { get }
  init?(columnText: String)
}

extension TextValue {
  static var columnType: String { "TEXT NOT NULL" }

  func bind(to statement: Statement, at index: Int32) { statement.bind(columnText, at: index) }

  static func read(_ row: Statement, _ column: Int32) -> Self? {
    Self(columnText: row.text(column))
  }

  func write(to image: inout JSONWriter) { image.string(columnText) }

  static func read(_ member: JSONNode?) -> Self? { member?.string.flatMap { Self(columnText: $0) } }
}

extension String: TextValue {
  var columnText: String { self }
  init(columnText: String) { self = columnText }
}

extension ReportedDate: TextValue {
  var columnText: String { text }

  init?(columnText: String) {
    do { try self.init(text: columnText) } catch { return nil }
  }
}
