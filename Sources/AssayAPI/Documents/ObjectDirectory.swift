/// The kinds of objects that values of calls consist of, each once by its title.
struct ObjectDirectory {
  /// By title, in alphabetical order.
  private(set) var objects: [ObjectSchema] = []
  /// Titles of the objects that callers send, in which null is as good as leaving a field out.
  private(set) var taken: Set<String> = []

  /// Collects what parameters and results hold, not these themselves: each call has its own.
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
