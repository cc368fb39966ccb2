import CSQLite

/// Every value is copied before the call returns. A parameter that does not exist traps; if a value is too big for
/// SQLite or memory is short, the next step throws.
extension Statement {
  package func bind(_ value: Int64, at index: Int32) {
    noteBinding(sqlite3_bind_int64(pointer, index, value))
  }

  package func bind(_ value: Int64?, at index: Int32) {
    if let value { bind(value, at: index) } else { bindNull(at: index) }
  }

  package func bind(fraction value: Double, at index: Int32) {
    noteBinding(sqlite3_bind_double(pointer, index, value))
  }

  package func bind(_ value: String, at index: Int32) {
    var value = value
    value.withUTF8 { bind(text: UnsafeRawBufferPointer($0), at: index) }
  }

  package func bind(_ value: String?, at index: Int32) {
    if let value { bind(value, at: index) } else { bindNull(at: index) }
  }

  package func bind(_ value: [UInt8], at index: Int32) {
    value.withUnsafeBytes { bind(blob: $0, at: index) }
  }

  /// Binds UTF-8 text from memory.
  package func bind(text: UnsafeRawBufferPointer, at index: Int32) {
    let count = UInt64(text.count)
    guard let start = text.baseAddress else {
      // A null address would bind NULL instead of the empty text.
      noteBinding(withUnsafePointer(to: 0) { assay_bind_text(pointer, index, $0, 0) })
      return
    }
    noteBinding(assay_bind_text(pointer, index, start, count))
  }

  package func bind(blob: UnsafeRawBufferPointer, at index: Int32) {
    guard let start = blob.baseAddress else {
      // A null address would bind NULL instead of the empty blob.
      noteBinding(sqlite3_bind_zeroblob(pointer, index, 0))
      return
    }
    noteBinding(assay_bind_blob(pointer, index, start, UInt64(blob.count)))
  }

  package func bindNull(at index: Int32) {
    noteBinding(sqlite3_bind_null(pointer, index))
  }
}
