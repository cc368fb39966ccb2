/// The object types within the parameters and results of methods, each once by its title.
struct ObjectDirectory {
  /// The object types, sorted by title.
  private(set) var objects: [ObjectSchema] = []
  /// The titles of the objects that callers send, in which null means the same as a missing field.
  private(set) var taken: Set<String> = []

  /// Collects the objects inside parameters and results, but not these themselves, because they belong to one method.
  init(_ methods: [MethodDescription]) {
    var byTitle: [String: ObjectSchema] = [:]
    for field in methods.flatMap(\.parameters.fields) { Self.collect(field.schema, &byTitle) }
    taken = Set(byTitle.keys)
    for method in methods {
      switch method.result {
      case .object(let result):
        for field in result.fields { Self.collect(field.schema, &byTitle) }
      case let other: Self.collect(other, &byTitle)
      }
    }
    objects = byTitle.values.sorted { $0.title < $1.title }
  }

  private static func collect(_ schema: Schema, _ byTitle: inout [String: ObjectSchema]) {
    switch schema {
    case .object(let object):
      guard byTitle.updateValue(object, forKey: object.title) == nil else { return }
      for field in object.fields { collect(field.schema, &byTitle) }
    case .array(let element): collect(element, &byTitle)
    case .oneOf(let choices): for choice in choices { collect(choice, &byTitle) }
    case .string, .integer, .boolean, .null, .word, .anyObject: break
    }
  }
}
