import Support

/// What a reply must look like, as the README of the vectors defines it, and what was kept of replies.
struct Pattern {
  /// Values that patterns kept, by name.
  private(set) var kept: [String: JSONValue] = [:]

  /// Where the value differs from the pattern, in words; empty when it fits.
  mutating func differences(_ pattern: JSONValue, _ value: JSONValue?, at place: String) -> [String]
  {
    if pattern == "$absent" { return value == nil ? [] : ["\(place) should not be there"] }
    guard let value else { return ["\(place) is missing"] }
    switch pattern {
    case .object(let members):
      if let exact = members["$exact"] {
        return exact == value ? [] : ["\(place) is \(value), not \(exact)"]
      }
      if let each = members["$each"], let count = members["$count"]?.integer {
        let elements = Array(repeating: each, count: Int(count))
        return differences(.array(elements), value, at: place)
      }
      guard let object = value.object else { return ["\(place) is \(value), no object"] }
      return members.sorted { $0.key < $1.key }.flatMap { name, member in
        differences(member, object[name], at: "\(place).\(name)")
      }
    case .array(let elements):
      guard let array = value.array, array.count == elements.count else {
        return ["\(place) is \(value), not \(elements.count) elements"]
      }
      return elements.indices.flatMap { index in
        differences(elements[index], array[index], at: "\(place)[\(index)]")
      }
    case .string(let text) where text.hasPrefix("$"):
      return fits(text, value) ? [] : ["\(place) is \(value), not \(text)"]
    case .null, .boolean, .integer, .number, .string:
      return pattern == value ? [] : ["\(place) is \(value), not \(pattern)"]
    }
  }

  /// What is to be sent, with its markers replaced.
  func filled(_ value: JSONValue) throws -> JSONValue {
    switch value {
    case .object(let members):
      if let parts = members["$repeat"]?.array {
        guard let text = parts.first?.string, let count = parts.last?.integer else {
          throw TestFailure("$repeat has a text and a count")
        }
        return .string(String(repeating: text, count: Int(count)))
      }
      return .object(try members.mapValues(filled))
    case .array(let elements):
      return .array(try elements.map(filled))
    case .string(let text) where text.hasPrefix("$use:"):
      guard let value = kept[String(text.dropFirst(5))] else {
        throw TestFailure("\(text): nothing was kept by that name")
      }
      return value
    case .null, .boolean, .integer, .number, .string:
      return value
    }
  }

  private mutating func fits(_ marker: String, _ value: JSONValue) -> Bool {
    switch marker {
    case "$any": return true
    case "$string": return value.string?.isEmpty == false
    case "$integer": return value.integer != nil
    case "$hash": return value.string?.wholeMatch(of: /[0-9a-f]{64}/) != nil
    case "$time":
      let form = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z/
      return value.string?.wholeMatch(of: form) != nil
    case _ where marker.hasPrefix("$keep:"):
      kept[String(marker.dropFirst(6))] = value
      return true
    case _ where marker.hasPrefix("$use:"):
      return kept[String(marker.dropFirst(5))] == value
    default:
      return false
    }
  }
}
