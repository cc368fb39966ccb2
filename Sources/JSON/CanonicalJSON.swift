/// The one form of a value that digests are taken of: RFC 8785, narrowed to integers within ±2^53, so
/// that no two writers can differ over a fraction.
package enum CanonicalJSON {
  /// Writes a value in its canonical form; equal values give equal bytes.
  ///
  /// - Throws: `CanonicalJSONError` for a number that is no integer within ±2^53.
  package static func encode(_ node: JSONNode) throws(CanonicalJSONError) -> [UInt8] {
    var encoder = CanonicalEncoder(node.storage)
    try encoder.encode(node.index)
    return encoder.takeBytes()
  }
}

/// A number that is no integer within ±2^53 has no canonical form here.
package struct CanonicalJSONError: Error, Equatable, CustomStringConvertible {
  /// Bytes before the number in the document's text.
  package let offset: Int

  package var description: String {
    "only integers up to 2^53 have a canonical form: see the number at byte \(offset)"
  }
}

/// Writes values of one document; nesting costs no stack.
private struct CanonicalEncoder {
  /// A container whose beginning is written.
  private struct Container {
    let isObject: Bool
    /// Entries yet to be written, last first: elements, or the names of members.
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

  /// Writes a scalar whole, or begins a container.
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

  /// The entries directly inside a container, each `step` entries before the value that ends it.
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

  /// What holds no escapes needs none, so its text is canonical as it stands.
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
