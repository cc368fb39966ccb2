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
  static func decode(_ column: String) -> [String]? {
    guard !column.isEmpty else { return [] }
    do {
      let list = try JSONDocument(Array(column.utf8), maximumDepth: 2).root
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
}
