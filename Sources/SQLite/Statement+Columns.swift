import CSQLite

/// The columns of the current row, which is valid until the next step or reset.
extension Statement {
  package func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(pointer, column) == SQLITE_NULL
  }

  /// The column as an integer, 0 where it is NULL.
  package func integer(_ column: Int32) -> Int64 {
    sqlite3_column_int64(pointer, column)
  }

  package func optionalInteger(_ column: Int32) -> Int64? {
    isNull(column) ? nil : integer(column)
  }

  /// The column as text, empty where it is NULL; bytes that are not UTF-8 become U+FFFD.
  package func text(_ column: Int32) -> String {
    withUTF8(column) { String(decoding: $0, as: UTF8.self) }
  }

  package func optionalText(_ column: Int32) -> String? {
    isNull(column) ? nil : text(column)
  }

  /// The column's bytes, none where it is NULL.
  package func blob(_ column: Int32) -> [UInt8] {
    withBytes(column) { Array($0) }
  }

  /// Lends the column's text as it is stored, not checked to be UTF-8; `body` must not keep the buffer.
  package func withUTF8<Result, Failure: Error>(
    _ column: Int32,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(utf8(column) ?? UnsafeBufferPointer(start: nil, count: 0))
  }

  /// The same without a closure, nil where it is NULL: the buffer is not to be used after the next step or reset.
  package func utf8(_ column: Int32) -> UnsafeBufferPointer<UInt8>? {
    // The order matters: the text may be converted, which changes its length.
    guard let start = sqlite3_column_text(pointer, column) else { return nil }
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column)))
  }

  /// Lends the column's bytes; `body` must not keep the buffer.
  package func withBytes<Result, Failure: Error>(
    _ column: Int32,
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = sqlite3_column_blob(pointer, column)
    let count = Int(sqlite3_column_bytes(pointer, column))
    return try body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}
