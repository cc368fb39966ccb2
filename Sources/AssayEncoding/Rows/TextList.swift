package import AssayDomain
package import AssayVocabulary
package import JSON
package import SQLite

/// An element of a list of texts.
package protocol ListElement: CustomStringConvertible {
  init?(text: String)
  init?(utf8 text: UnsafeBufferPointer<UInt8>)
}

extension String: ListElement {
  package init(text: String) { self = text }
  package init(utf8 text: UnsafeBufferPointer<UInt8>) { self.init(decoding: text, as: UTF8.self) }
}

extension Flag: ListElement {
  package var description: String { rawValue }
  package init?(text: String) { self.init(rawValue: text) }
  package init?(utf8 text: UnsafeBufferPointer<UInt8>) { self.init(text: String(utf8: text)) }
}

extension AttributionID: ListElement {}
extension SourceID: ListElement {}
extension Citation: ListElement {}

/// A list in one column, as a JSON array of texts in the list's order; an empty text is the empty list.
package struct TextList<Element: ListElement>: ColumnValue {
  package let elements: [Element]

  package init(_ elements: [Element]) { self.elements = elements }

  package static var columnType: String { "TEXT NOT NULL" }

  package var columnText: String {
    guard !elements.isEmpty else { return "" }
    var writer = JSONWriter(reservingCapacity: 64)
    write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  package func bind(to statement: Statement, at index: Int32) {
    statement.bind(columnText, at: index)
  }

  package static func read(_ row: Statement, _ column: Int32) -> TextList? {
    row.withUTF8(column) { TextList(utf8: $0) }
  }

  package func write(to image: inout JSONWriter) {
    image.beginArray()
    for element in elements { image.string(element.description) }
    image.endArray()
  }

  package static func read(_ member: JSONNode?) -> TextList? {
    guard let member, member.kind == .array else { return nil }
    var elements: [Element] = []
    for node in member.elements {
      guard let text = node.string, let element = Element(text: text) else { return nil }
      elements.append(element)
    }
    return TextList(elements)
  }

  /// Reads the list; nil if the column does not hold one.
  package init?(utf8 column: UnsafeBufferPointer<UInt8>) {
    if let plain = column.isEmpty ? [] : Self.plain(column) {
      elements = plain
      return
    }
    do {
      let list = try JSONDocument(Array(column), maximumDepth: 2).root
      guard let read = Self.read(list) else { return nil }
      self = read
    } catch {
      return nil
    }
  }

  /// Reads lists without escapes and whitespace, as most are; nil, which does not mean damage, for other lists and if a
  /// text is not an element.
  private static func plain(_ column: UnsafeBufferPointer<UInt8>) -> [Element]? {
    let (quote, last) = (UInt8(ascii: "\""), column.count - 1)
    guard last > 2, column[0] == UInt8(ascii: "["), column[last] == UInt8(ascii: "]") else {
      return nil
    }
    var elements: [Element] = []
    var place = 1
    while column[place] == quote {
      let start = place + 1
      var end = start
      while column[end] != quote {
        // Only printable ASCII without escapes, which never needs repair.
        guard end < last, (0x20..<0x7F).contains(column[end]), column[end] != UInt8(ascii: "\\")
        else { return nil }
        end += 1
      }
      guard let element = Element(utf8: UnsafeBufferPointer(rebasing: column[start..<end])) else {
        return nil
      }
      elements.append(element)
      if end + 1 == last { return elements }
      guard end + 2 < last, column[end + 1] == UInt8(ascii: ",") else { return nil }
      place = end + 2
    }
    return nil
  }
}
