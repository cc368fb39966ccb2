import AssayAPI
import AssayVocabulary
import Support

/// A call of a declared method whose parameters can be read, and which changes nothing.
struct ProbeCall {
  /// Every role, each of which may do what those before it may.
  static let roles = Role.allCases

  let method: String
  /// The least role that may make it.
  let role: Role
  let parameters: JSONValue

  init(_ method: MethodDescription) throws {
    self.method = method.name
    role = method.role
    let example = try JSONValue(parsing: method.example)
    switch method.name {
    case "system.backup": parameters = ["path": .string(TemporaryDirectory.path + "/none/copy.db")]
    case _ where method.effect == .write: parameters = example.with("dryRun", true)
    default: parameters = example
    }
  }

  /// One of each method.
  static func all() throws -> [ProbeCall] { try assayMethods.descriptions.map(ProbeCall.init) }

  /// Where a reply is not what somebody of a role is to be told, in words; nil where it is.
  ///
  /// Any answer but a refusal for the role will do where the role is great enough.
  func problem(with reply: JSONValue, for had: Role, named user: String) -> String? {
    let error = reply["error"]
    guard Self.rank(had) < Self.rank(role) else {
      return error?["code"] == 1004 ? "\(method) as \(had.rawValue) is refused: \(reply)" : nil
    }
    let message = "\(method) needs the role \(role.rawValue), and \(user) has \(had.rawValue)"
    let hint = error?["data"]?["hint"]?.string ?? ""
    let isTold =
      error?["code"] == 1004 && error?["data"]?["kind"] == "forbidden"
      && error?["message"] == .string(message)
      && hint.hasPrefix("the user who runs the server")
      && hint.hasSuffix("can give it with reviewer.grant")
      && error?["data"]?["remedy"] == [
        "method": "reviewer.grant",
        "params": ["user": .string(user), "role": .string(role.rawValue)],
      ]
    return isTold ? nil : "\(method) as \(had.rawValue) is answered \(reply)"
  }

  private static func rank(_ role: Role) -> Int { roles.firstIndex(of: role) ?? -1 }
}
