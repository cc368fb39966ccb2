/// A JSON text that has been checked completely, and a flat table of its values.
///
/// Accepts RFC 8259 text in UTF-8 and nothing more lenient; also refuses what the RFC leaves open: a byte-order mark,
/// duplicate member names (compared unescaped) and escapes of lone surrogates.
package struct JSONDocument: Sendable {
  let storage: JSONStorage

  /// Checks the whole of `bytes`; reading nodes cannot fail afterwards.
  ///
  /// Takes time linear in the length of the text, whatever its contents.
  ///
  /// - Parameters:
  ///   - bytes: the text, with nothing but blanks before or after it.
  ///   - maximumDepth: how many arrays and objects may be nested.
  ///   - maximumCount: how many values the text may have, names of members included.
  /// - Throws: `JSONSyntaxError` for the first fault in the text.
  package init(
    _ bytes: [UInt8],
    maximumDepth: Int,
    maximumCount: Int = .max
  ) throws(JSONSyntaxError) {
    let entries = try bytes.withUnsafeBufferPointer { text throws(JSONSyntaxError) in
      var scanner = JSONScanner(
        UnsafeRawBufferPointer(text),
        maximumDepth: maximumDepth,
        maximumCount: maximumCount
      )
      try scanner.scan()
      return scanner.entries
    }
    storage = JSONStorage(bytes: bytes, entries: entries)
  }

  /// The memory in bytes that the text and the table of its values take.
  package var memoryBytes: Int {
    storage.bytes.capacity + storage.entries.capacity * Self.bytesPerValue
  }

  /// The memory in bytes that the table takes for one value.
  package static let bytesPerValue = MemoryLayout<JSONEntry>.stride

  package var root: JSONNode { JSONNode(storage: storage, index: 0) }
}

/// The data that a document and its nodes share, so that a node costs one reference.
final class JSONStorage: Sendable {
  let bytes: [UInt8]
  /// Values in the order they begin.
  ///
  /// A member is its name, a string, followed by its value.
  let entries: [JSONEntry]

  init(bytes: [UInt8], entries: [JSONEntry]) {
    self.bytes = bytes
    self.entries = entries
  }
}

/// One value of a text.
struct JSONEntry {
  let kind: JSONKind
  /// For a string: it contains escapes.
  ///
  /// For an integer: it lies outside ±2^53.
  let isMarked: Bool
  let start: UInt32
  var end: UInt32
  /// The index after the last entry inside this one; while the scanner is inside, its parent's index.
  var next: UInt32
  /// The number of elements or members.
  var count: UInt32
}
