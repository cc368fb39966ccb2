import JSON

/// A list of texts in one column, as a JSON array; empty text for the empty list.
enum TextList {
  static func encode(_ texts: [String]) -> String {
    guard !texts.isEmpty else { return "" }
    var writer = JSONWriter(reservingCapacity: 64)
    writer.beginArray()
    for text in texts { writer.string(text) }
    writer.endArray()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The texts, or nil when the column holds no such list.
  static func decode(_ column: UnsafeBufferPointer<UInt8>) -> [String]? {
    guard !column.isEmpty else { return [] }
    if let texts = plain(column, { String(decoding: $0, as: UTF8.self) }) { return texts }
    do {
      let list = try JSONDocument(Array(column), maximumDepth: 2).root
      guard list.kind == .array else { return nil }
      var texts: [String] = []
      for element in list.elements {
        guard let text = element.string else { return nil }
        texts.append(text)
      }
      return texts
    } catch {
      return nil
    }
  }

  /// What is made of each text where none has an escape and nothing stands between them, as in most lists; nil, which
  /// says nothing, for other lists and where one of them is made nothing of.
  static func plain<Item>(
    _ column: UnsafeBufferPointer<UInt8>,
    _ item: (UnsafeBufferPointer<UInt8>) -> Item?
  ) -> [Item]? {
    let (quote, last) = (UInt8(ascii: "\""), column.count - 1)
    guard last > 2, column[0] == UInt8(ascii: "["), column[last] == UInt8(ascii: "]") else {
      return nil
    }
    var items: [Item] = []
    var place = 1
    while column[place] == quote {
      let start = place + 1
      var end = start
      while column[end] != quote {
        // ASCII alone, which is never to be repaired.
        guard end < last, (0x20..<0x7F).contains(column[end]), column[end] != UInt8(ascii: "\\")
        else { return nil }
        end += 1
      }
      guard let item = item(UnsafeBufferPointer(rebasing: column[start..<end])) else { return nil }
      items.append(item)
      if end + 1 == last { return items }
      guard end + 2 < last, column[end + 1] == UInt8(ascii: ",") else { return nil }
      place = end + 2
    }
    return nil
  }
}
