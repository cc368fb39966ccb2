/// One value of a document.
///
/// Copying a node costs one reference; its text was checked already.
package struct JSONNode: Sendable {
  let storage: JSONStorage
  let index: Int

  var entry: JSONEntry { storage.entries[index] }

  package var kind: JSONKind { entry.kind }

  package var isNull: Bool { kind == .null }

  /// Nil if the value is of another kind.
  package var boolean: Bool? {
    let entry = entry
    return entry.kind == .boolean ? entry.end &- entry.start == 4 : nil
  }

  /// Nil if the value is not written as an integer or lies outside ±2^53.
  ///
  /// `-0` reads as 0.
  package var integer: Int64? {
    let entry = entry
    guard entry.kind == .integer, !entry.isMarked else { return nil }
    return storage.bytes.withUnsafeBytes { bytes in
      let isNegative = bytes[Int(entry.start)] == UInt8(ascii: "-")
      let first = Int(entry.start) &+ (isNegative ? 1 : 0)
      let digits = UnsafeRawBufferPointer(rebasing: bytes[first..<Int(entry.end)])
      return JSONInteger.magnitude(ofDigits: digits).map { isNegative ? -$0 : $0 }
    }
  }

  /// Whether the value is written as an integer but lies outside ±2^53.
  package var isIntegerOutOfRange: Bool {
    let entry = entry
    return entry.kind == .integer && entry.isMarked
  }

  /// The unescaped text; nil if the value is of another kind.
  package var string: String? {
    let entry = entry
    return entry.kind == .string ? storage.string(entry) : nil
  }

  /// False also if the value is of another kind.
  ///
  /// Allocates only if the text contains escapes.
  package func stringEquals(_ expected: StaticString) -> Bool {
    let entry = entry
    return entry.kind == .string && storage.isString(entry, equalTo: expected)
  }

  /// The number of elements or members; 0 if the value is a scalar.
  package var count: Int { Int(entry.count) }

  /// The exact bytes of this value in the text, including quotes.
  package var text: ArraySlice<UInt8> {
    let entry = entry
    return storage.bytes[Int(entry.start)..<Int(entry.end)]
  }
}

extension JSONStorage {
  func string(_ entry: JSONEntry) -> String {
    withContent(of: entry) { content in
      entry.isMarked
        ? String(decoding: JSONEscape.unescape(content), as: UTF8.self)
        : String(decoding: content, as: UTF8.self)
    }
  }

  /// The unescaped UTF-8 of a string.
  func utf8(_ entry: JSONEntry) -> [UInt8] {
    withContent(of: entry) { entry.isMarked ? JSONEscape.unescape($0) : Array($0) }
  }

  func isString(_ entry: JSONEntry, equalTo expected: StaticString) -> Bool {
    let expected = UnsafeRawBufferPointer(
      start: expected.utf8Start,
      count: expected.utf8CodeUnitCount
    )
    if entry.isMarked {
      return withContent(of: entry) { JSONEscape.unescape($0).elementsEqual(expected) }
    }
    guard Int(entry.end &- entry.start) == expected.count &+ 2 else { return false }
    return withContent(of: entry) { ByteRuns.areEqual($0, expected) }
  }

  /// The bytes between the quotes of a string.
  @inline(__always)
  func withContent<R>(of entry: JSONEntry, _ body: (UnsafeRawBufferPointer) -> R) -> R {
    withText(of: entry) { body(UnsafeRawBufferPointer(rebasing: $0[1..<$0.count &- 1])) }
  }

  @inline(__always)
  func withText<R>(of entry: JSONEntry, _ body: (UnsafeRawBufferPointer) -> R) -> R {
    bytes.withUnsafeBytes { bytes in
      body(UnsafeRawBufferPointer(rebasing: bytes[Int(entry.start)..<Int(entry.end)]))
    }
  }
}
