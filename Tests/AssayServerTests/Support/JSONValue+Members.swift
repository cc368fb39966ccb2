import Support
import Testing

extension JSONValue {
  /// A member that must be there, found by its path, such as `claim.assessment.first` or `sources.0.id`.
  func at(_ path: String) throws -> JSONValue {
    var value = self
    for step in path.split(separator: ".") {
      let next = Int(step).map { value[$0] } ?? value[String(step)]
      value = try #require(next, "there is no \(path) in \(self)")
    }
    return value
  }

  /// The text at a path, which must be one.
  func text(_ path: String) throws -> String { try #require(try at(path).string) }

  /// The elements at a path, which must be an array.
  func list(_ path: String) throws -> [JSONValue] { try #require(try at(path).array) }

  /// The same object with another member.
  func with(_ name: String, _ value: JSONValue) -> JSONValue {
    var members = object ?? [:]
    members[name] = value
    return .object(members)
  }

  /// The same object without a member.
  func without(_ name: String) -> JSONValue {
    var members = object ?? [:]
    members[name] = nil
    return .object(members)
  }
}
