import AssayVocabulary
import JSON

extension OpenRPC {
  /// Appends the members of an OpenRPC Method Object.
  static func write(_ method: MethodDescription, to writer: inout JSONWriter) {
    writer.member("name", method.name)
    writer.member("summary", method.summary)
    if !method.discussion.isEmpty { writer.member("description", method.discussion) }
    writer.member("paramStructure", "by-name")
    writer.member("x-role", method.role.rawValue)
    writer.array("params") { writer in
      for field in method.parameters.fields { writer.object { write(field, to: &$0) } }
    }
    writer.object("result") { writeResult(of: method, to: &$0) }
    writer.array("errors") { writer in
      for kind in method.everyError { writer.object { write(kind, to: &$0) } }
    }
    writer.array("examples") { $0.object { writeExample(of: method, to: &$0) } }
  }

  private static func write(_ field: FieldSchema, to writer: inout JSONWriter) {
    writer.member("name", field.name)
    writer.member("description", field.doc)
    writer.member("required", JSONSchema.Direction.taken.isRequired(field))
    writer.object("schema") { writer in
      JSONSchema.write(
        field.schema,
        orNull: JSONSchema.Direction.taken.allowsNull(field),
        to: &writer
      )
    }
  }

  private static func writeResult(of method: MethodDescription, to writer: inout JSONWriter) {
    switch method.result {
    case .object(let object):
      writer.member("name", object.title)
      writer.object("schema") { JSONSchema.write(object, .given, to: &$0) }
    case let other:
      writer.member("name", "result")
      writer.object("schema") { JSONSchema.write(other, orNull: false, to: &$0) }
    }
  }

  private static func write(_ kind: ErrorKind, to writer: inout JSONWriter) {
    writer.member("code", kind.code)
    writer.member("message", kind.meaning)
    writer.object("data") { $0.member("kind", kind.rawValue) }
  }

  private static func writeExample(of method: MethodDescription, to writer: inout JSONWriter) {
    writer.member("name", method.name)
    writer.array("params") { writer in
      for (name, value) in method.exampleNode.members {
        writer.object { writer in
          writer.member("name", name)
          writer.name("value")
          writer.raw(value.text)
        }
      }
    }
  }
}

extension MethodDescription {
  private static let exampleDepth = 16

  /// The example as JSON; traps if the declared example is not JSON, which is a mistake in the program.
  fileprivate var exampleNode: JSONNode {
    do throws(JSONSyntaxError) {
      return try JSONDocument(Array(example.utf8), maximumDepth: Self.exampleDepth).root
    } catch {
      preconditionFailure("the example of \(name) is no JSON: \(error)")
    }
  }
}
