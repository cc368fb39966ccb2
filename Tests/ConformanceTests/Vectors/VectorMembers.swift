import Support

/// The members of an object in a vector file, each taken once; what nobody takes is a mistake.
final class VectorMembers {
  private var members: [String: JSONValue]
  private let place: String

  init(_ value: JSONValue, of place: String) throws {
    guard let members = value.object else { throw TestFailure("\(place): \(value) is no object") }
    self.members = members
    self.place = place
  }

  func take(_ name: String) -> JSONValue? { members.removeValue(forKey: name) }

  func text(_ name: String) throws -> String? {
    try take(name).map { value in
      guard let text = value.string else { throw failure("\(name) is a string") }
      return text
    }
  }

  func flag(_ name: String) throws -> Bool? {
    try take(name).map { value in
      guard let flag = value.boolean else { throw failure("\(name) is true or false") }
      return flag
    }
  }

  func number(_ name: String) throws -> Int? {
    try take(name).map { value in
      guard let number = value.integer else { throw failure("\(name) is an integer") }
      return Int(number)
    }
  }

  /// Empty when there is none.
  func list(_ name: String) throws -> [JSONValue] {
    guard let value = take(name) else { return [] }
    guard let list = value.array else { throw failure("\(name) is an array") }
    return list
  }

  func refuseOthers() throws {
    guard members.isEmpty else { throw failure("\(members.keys.sorted()) mean nothing here") }
  }

  private func failure(_ problem: String) -> TestFailure { TestFailure("\(place): \(problem)") }
}
