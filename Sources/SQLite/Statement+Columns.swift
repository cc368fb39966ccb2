import CSQLite

/// The columns of the current row, which is valid until the next step or reset.
extension Statement {
  package func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(pointer, column) == SQLITE_NULL
  }

  /// The column as an integer, 0 if it is NULL.
  package func integer(_ column: Int32) -> Int64 {
    sqlite3_column_int64(pointer, column)
  }

  package func optionalInteger(_ column: Int32) -> Int64? {
    isNull(column) ? nil : integer(column)
  }

  /// The column as text, empty if it is NULL; bytes that are not UTF-8 become U+FFFD.
  package func text(_ column: Int32) -> String {
    withUTF8(column) { String(decoding: $0, as: UTF8.self) }
  }

  package func optionalText(_ column: Int32) -> String? {
    isNull(column) ? nil : text(column)
  }

  /// The column's bytes, empty if it is NULL.
  package func blob(_ column: Int32) -> [UInt8] {
    withBytes(column) { Array($0) }
  }

  /// Passes the column's stored text to `body`, without checking that it is UTF-8; `body` must not keep the buffer.
  package func withUTF8<Result, Failure: Error>(
    _ column: Int32,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(utf8(column) ?? UnsafeBufferPointer(start: nil, count: 0))
  }

  /// The column's stored text, nil if it is NULL; the buffer is invalid after the next step or reset.
  package func utf8(_ column: Int32) -> UnsafeBufferPointer<UInt8>? {
    // The order matters: the call may convert the text, which changes its length.
    guard let start = sqlite3_column_text(pointer, column) else { return nil }
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column)))
  }

  /// Passes the column's bytes to `body`, which must not keep the buffer.
  package func withBytes<Result, Failure: Error>(
    _ column: Int32,
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = sqlite3_column_blob(pointer, column)
    let count = Int(sqlite3_column_bytes(pointer, column))
    return try body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}
