/// The canonical form of a value, for digests: RFC 8785, restricted to integers within ±2^53, so that no two writers
/// can format a fraction differently.
package enum CanonicalJSON {
  /// Writes a value in its canonical form; equal values give equal bytes.
  ///
  /// - Throws: `CanonicalJSONError` for a number that is not an integer within ±2^53.
  package static func encode(_ node: JSONNode) throws(CanonicalJSONError) -> [UInt8] {
    var encoder = CanonicalEncoder(node.storage)
    try encoder.encode(node.index)
    return encoder.takeBytes()
  }
}

/// The error for a number that is not an integer within ±2^53 and so has no canonical form.
package struct CanonicalJSONError: Error, Equatable, CustomStringConvertible {
  /// The number of bytes before the number in the document's text.
  package let offset: Int

  package var description: String {
    "only integers up to 2^53 have a canonical form: see the number at byte \(offset)"
  }
}

/// Writes values of one document; nesting uses no stack.
private struct CanonicalEncoder {
  /// A container whose opening is written.
  private struct Container {
    let isObject: Bool
    /// Entries still to be written, last first: elements, or the names of members.
    var rest: [Int]
  }

  private let storage: JSONStorage
  private var writer: JSONWriter
  private var open: [Container] = []

  init(_ storage: JSONStorage) {
    self.storage = storage
    writer = JSONWriter(reservingCapacity: storage.bytes.count)
  }

  mutating func takeBytes() -> [UInt8] { writer.takeBytes() }

  mutating func encode(_ index: Int) throws(CanonicalJSONError) {
    try begin(index)
    while let innermost = open.indices.last {
      guard let next = open[innermost].rest.popLast() else {
        open.removeLast().isObject ? writer.endObject() : writer.endArray()
        continue
      }
      if open[innermost].isObject {
        writeName(next)
        try begin(next &+ 1)
      } else {
        try begin(next)
      }
    }
  }

  /// Writes a whole scalar, or opens a container.
  private mutating func begin(_ index: Int) throws(CanonicalJSONError) {
    let entry = storage.entries[index]
    switch entry.kind {
    case .null, .boolean:
      writeText(of: entry)
    case .integer, .number:
      guard let integer = JSONNode(storage: storage, index: index).integer else {
        throw CanonicalJSONError(offset: Int(entry.start))
      }
      writer.integer(integer)
    case .string:
      writeString(entry)
    case .array:
      writer.beginArray()
      let elements = children(of: index, step: 0)
      open.append(Container(isObject: false, rest: elements.reversed()))
    case .object:
      writer.beginObject()
      let names = children(of: index, step: 1).sorted { precedes($1, $0) }
      open.append(Container(isObject: true, rest: names))
    }
  }

  /// Returns the entries directly inside a container, each `step` entries before the end of its value.
  private func children(of index: Int, step: Int) -> [Int] {
    var children: [Int] = []
    children.reserveCapacity(Int(storage.entries[index].count))
    var child = index &+ 1
    while child < Int(storage.entries[index].next) {
      children.append(child)
      child = Int(storage.entries[child &+ step].next)
    }
    return children
  }

  private mutating func writeName(_ index: Int) {
    let entry = storage.entries[index]
    if entry.isMarked {
      writer.name(storage.string(entry))
    } else {
      storage.withText(of: entry) { writer.name(raw: $0) }
    }
  }

  private mutating func writeString(_ entry: JSONEntry) {
    if entry.isMarked {
      storage.utf8(entry).withUnsafeBufferPointer { writer.string(utf8: $0) }
    } else {
      writeText(of: entry)
    }
  }

  /// A text without escapes needs none, so it is canonical as it is.
  private mutating func writeText(of entry: JSONEntry) {
    storage.withText(of: entry) { writer.raw($0) }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let left = storage.entries[left]
    let right = storage.entries[right]
    if left.isMarked || right.isMarked {
      return storage.utf8(left).withUnsafeBytes { left in
        storage.utf8(right).withUnsafeBytes { UTF16Order.precedes(left, $0) }
      }
    }
    return storage.withContent(of: left) { left in
      storage.withContent(of: right) { UTF16Order.precedes(left, $0) }
    }
  }
}
