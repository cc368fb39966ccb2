/// The one form of a value that digests are taken of: RFC 8785, narrowed to integers within ±2^53, so
/// that no two writers can differ over a fraction.
package enum CanonicalJSON {
  package static func encode(_ node: JSONNode) throws(CanonicalJSONError) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: node.text.count)
    // Containers being written, innermost last, so that nesting costs no stack.
    var open: [Container] = []
    var current: JSONNode? = node
    while true {
      if let node = current, let container = try write(node, to: &writer) { open.append(container) }
      guard !open.isEmpty else { return writer.takeBytes() }
      current = open[open.count - 1].writeNextName(to: &writer)
      if current == nil { open.removeLast().end(&writer) }
    }
  }

  /// Writes a scalar, or begins a container and returns what is to be written inside it.
  private static func write(
    _ node: JSONNode,
    to writer: inout JSONWriter
  ) throws(CanonicalJSONError) -> Container? {
    switch node.kind {
    case .null:
      writer.null()
    case .boolean:
      writer.boolean(node.boolean == true)
    case .integer, .number:
      guard let integer = node.integer else {
        throw CanonicalJSONError(offset: node.text.startIndex)
      }
      writer.integer(integer)
    case .string:
      node.storage.utf8(node.entry).withUnsafeBufferPointer { writer.string(utf8: $0) }
    case .array:
      writer.beginArray()
      return .array(node.elements)
    case .object:
      writer.beginObject()
      return .object(sortedMembers(of: node)[...])
    }
    return nil
  }

  private static func sortedMembers(of object: JSONNode) -> [Member] {
    let members = object.rawMembers.map { member in
      Member(name: member.storage.utf8(member.storage.entries[member.index]), value: member.value)
    }
    return members.sorted { UTF16Order.precedes($0.name, $1.name) }
  }

  private struct Member {
    let name: [UInt8]
    let value: JSONNode
  }

  private enum Container {
    case array(JSONElements)
    case object(ArraySlice<Member>)

    /// The next value inside, its name written; nil after the last.
    mutating func writeNextName(to writer: inout JSONWriter) -> JSONNode? {
      switch self {
      case .array(var elements):
        defer { self = .array(elements) }
        return elements.next()
      case .object(var members):
        guard let member = members.popFirst() else { return nil }
        self = .object(members)
        writer.name(String(decoding: member.name, as: UTF8.self))
        return member.value
      }
    }

    func end(_ writer: inout JSONWriter) {
      switch self {
      case .array: writer.endArray()
      case .object: writer.endObject()
      }
    }
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

/// The order of UTF-16 code units, found from UTF-8.
enum UTF16Order {
  /// The two orders differ only in that characters beyond U+FFFF, which are surrogates in UTF-16,
  /// come before U+E000 to U+FFFF, whose first byte in UTF-8 is 0xEE or 0xEF.
  static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.lexicographicallyPrecedes(right) { rank($0) < rank($1) }
  }

  private static func rank(_ byte: UInt8) -> UInt8 {
    byte == 0xEE || byte == 0xEF ? byte &+ 0x10 : byte
  }
}
