import AssayAPI
import AssayVocabulary
import JSON
import Support
import Testing

@Suite("The declarations of the methods")
struct MethodDeclarationTests {
  @Test("a method's name is its subject and its verb", arguments: assayMethods.descriptions)
  func isNamed(_ method: MethodDescription) throws {
    #expect(method.name.wholeMatch(of: try Regex("[a-z]+\\.[a-zA-Z]+")) != nil)
  }

  @Test("no two methods share a name")
  func namesAreUnique() {
    let names = assayMethods.descriptions.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(!names.isEmpty)
  }

  @Test(
    "a summary is one sentence and a discussion ends as one",
    arguments: assayMethods.descriptions
  )
  func isSummarised(_ method: MethodDescription) {
    #expect(isSentence(method.summary), "\(method.summary)")
    #expect(method.discussion.isEmpty || method.discussion.hasSuffix("."))
  }

  @Test("an example can be read as parameters and options", arguments: assayMethods.descriptions)
  func exampleIsRead(_ method: MethodDescription) throws {
    let example = try #require(examples(assayMethods)[method.name])
    try example()
  }

  @Test("every field of parameters and results is documented", arguments: assayMethods.descriptions)
  func fieldsAreDocumented(_ method: MethodDescription) {
    let fields = allFields(of: .object(method.parameters)) + allFields(of: method.result)
    let bare = fields.filter { !isClosed($0.doc) }
    #expect(bare.map(\.name) == [])
  }

  @Test("no object declares a field twice", arguments: assayMethods.descriptions)
  func fieldsAreUnique(_ method: MethodDescription) {
    for object in allObjects(of: .object(method.parameters)) + allObjects(of: method.result) {
      let names = object.fields.map(\.name)
      #expect(Set(names).count == names.count, "\(object.title): \(names)")
    }
  }

  @Test("objects of the same title are of one kind, as documents use the title as a name")
  func titlesAreUnique() {
    var known: [String: ObjectSchema] = [:]
    for method in assayMethods.descriptions {
      let inside = method.parameters.fields.flatMap { allObjects(of: $0.schema) }
      for object in inside + allObjects(of: method.result) {
        #expect(known.updateValue(object, forKey: object.title) ?? object == object)
      }
    }
  }

  @Test("no error is declared twice", arguments: assayMethods.descriptions)
  func errorsAreUnique(_ method: MethodDescription) {
    #expect(Set(method.errors).count == method.errors.count)
  }

  @Test("every application error has a code of its own from 1001 to 1011, in order")
  func errorCodes() {
    #expect(ErrorKind.allCases.map(\.code) == Array(1001...1011))
  }

  @Test(
    "the names of the application errors never change",
    arguments: zip(
      ErrorKind.allCases,
      [
        "not_found", "conflict", "version_mismatch", "forbidden", "policy_unmet", "limit",
        "storage",
        "invalid", "request_key_reused", "unavailable", "cancelled",
      ]
    )
  )
  func errorNames(_ kind: ErrorKind, _ name: String) {
    #expect(kind.rawValue == name)
    #expect(isSentence(kind.meaning))
  }
}

private func isSentence(_ text: String) -> Bool {
  text.first?.isUppercase == true && isClosed(text)
}

/// A sentence may begin with a word of the protocol, and end where a list is left open.
private func isClosed(_ text: String) -> Bool {
  guard let first = text.first, let last = text.last else { return false }
  return first.isLetter && (last == "." || last == "…")
}

private func allObjects(of schema: Schema) -> [ObjectSchema] {
  switch schema {
  case .string, .integer, .boolean, .null, .word, .anyObject: []
  case .array(let element): allObjects(of: element)
  case .oneOf(let choices): choices.flatMap { allObjects(of: $0) }
  case .object(let object): [object] + object.fields.flatMap { allObjects(of: $0.schema) }
  }
}

private func allFields(of schema: Schema) -> [FieldSchema] {
  allObjects(of: schema).flatMap(\.fields)
}

/// For each method a reading of its example, as the server reads parameters and options together.
private func examples<each M: Method>(
  _ methods: MethodSet<repeat each M>
) -> [String: () throws -> Void] {
  var readings: [String: () throws -> Void] = [:]
  for method in repeat (each M).self { readings[method.name.description] = reading(method) }
  return readings
}

private func reading<M: Method>(_ method: M.Type) -> () throws -> Void {
  {
    let node = try document(M.example).root
    var reader = FieldReader(node: node, path: .parameters)
    var parameters = M.Parameters()
    parameters.visit(&reader)
    switch M.effect {
    case .server: try reader.finish(M.Parameters.self)
    case .read:
      var options = ReadOptions()
      options.visit(&reader)
      try reader.finish(M.Parameters.self, ReadOptions.self)
    case .write:
      var options = WriteOptions()
      options.visit(&reader)
      try reader.finish(M.Parameters.self, WriteOptions.self)
    }
  }
}
