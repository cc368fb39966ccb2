import AssayVocabulary

extension ReferencePage {
  /// Returns the Markdown blocks that document one method.
  static func section(on method: MethodDescription) -> [String] {
    var blocks = ["### " + method.name, method.summary]
    if !method.discussion.isEmpty { blocks.append(method.discussion) }
    if method.role != .none {
      blocks.append("**Needs** the role " + Markdown.code(method.role.rawValue) + ".")
    }
    blocks += parameters(of: method)
    blocks += result(of: method)
    if !method.ownErrors.isEmpty {
      let kinds = method.ownErrors.map { "\(Markdown.code($0.rawValue)) (\($0.code))" }
      blocks.append("**Errors**: " + Markdown.list(kinds, last: "and") + ".")
    }
    blocks.append(Markdown.shell(call(of: method)))
    return blocks
  }

  private static func parameters(of method: MethodDescription) -> [String] {
    let shared: (fields: [FieldSchema], link: String)? =
      switch method.effect {
      case .server: nil
      case .read: (ObjectSchema(ReadOptions.self).fields, "[reading call](#reading-calls)")
      case .write: (ObjectSchema(WriteOptions.self).fields, "[changing call](#changing-calls)")
      }
    let own = method.parameters.fields.filter { shared?.fields.contains($0) != true }
    let rest = shared.map { "what every \($0.link) takes" }
    guard !own.isEmpty else { return ["**Takes** " + (rest ?? "nothing") + "."] }
    return [
      "**Takes**" + (rest.map { ", beside \($0)" } ?? "") + ":",
      Markdown.takenFields(own),
    ]
  }

  private static func result(of method: MethodDescription) -> [String] {
    guard case .object(let object) = method.result else {
      return ["**Answers** with an object."]
    }
    return ["**Answers**:", Markdown.givenFields(object.fields)]
  }

  /// Returns a shell command that makes the example's call.
  private static func call(of method: MethodDescription) -> String {
    let request =
      #"{"jsonrpc":"2.0","id":1,"method":"\#(method.name)","params":\#(method.example)}"#
    let quoted = request.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: #"'\''"#)
    return "printf '%s\\n' '\(quoted)' | nc -NU \"$ASSAY_SOCKET\""
  }
}
