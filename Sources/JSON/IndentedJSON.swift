/// The form of a value for people and for line-by-line comparisons: one member or element per line, two spaces per
/// level.
package enum IndentedJSON {
  /// Writes a value without a newline at its end.
  ///
  /// Members keep their order; names and scalars are copied from the document byte for byte.
  package static func encode(_ node: JSONNode) -> [UInt8] {
    var encoder = IndentedEncoder(storage: node.storage)
    encoder.encode(from: node.index)
    return encoder.bytes
  }
}

/// Writes the entries of one document in order; nesting uses no stack.
private struct IndentedEncoder {
  /// A container whose opening is written.
  private struct Container {
    let isObject: Bool
    /// Elements or members still to be written.
    var rest: UInt32
    var isFirst = true
  }

  let storage: JSONStorage
  private(set) var bytes: [UInt8] = []
  private var open: [Container] = []

  init(storage: JSONStorage) { self.storage = storage }

  mutating func encode(from start: Int) {
    let end = Int(storage.entries[start].next)
    bytes.reserveCapacity(2 * (end - start) + Int(storage.entries[start].end))
    begin(storage.entries[start])
    var index = start + 1
    while let innermost = open.indices.last {
      guard open[innermost].rest > 0 else {
        let container = open.removeLast()
        breakLine()
        bytes.append(UInt8(ascii: container.isObject ? "}" : "]"))
        continue
      }
      if !open[innermost].isFirst { bytes.append(UInt8(ascii: ",")) }
      open[innermost].isFirst = false
      open[innermost].rest -= 1
      breakLine()
      if open[innermost].isObject {
        copy(storage.entries[index])
        bytes.append(contentsOf: [UInt8(ascii: ":"), UInt8(ascii: " ")])
        index += 1
      }
      begin(storage.entries[index])
      index += 1
    }
  }

  /// Writes a whole scalar or empty container, or opens a container.
  private mutating func begin(_ entry: JSONEntry) {
    switch entry.kind {
    case .object, .array:
      let isObject = entry.kind == .object
      bytes.append(UInt8(ascii: isObject ? "{" : "["))
      if entry.count == 0 {
        bytes.append(UInt8(ascii: isObject ? "}" : "]"))
      } else {
        open.append(Container(isObject: isObject, rest: entry.count))
      }
    case .null, .boolean, .integer, .number, .string:
      copy(entry)
    }
  }

  private mutating func copy(_ entry: JSONEntry) {
    bytes.append(contentsOf: storage.bytes[Int(entry.start)..<Int(entry.end)])
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * open.count))
  }
}
