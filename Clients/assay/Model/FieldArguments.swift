import AssayAPI

extension ArgumentVisitor {
  /// Takes fields of a protocol object, each as the argument or option that its declaration and `FieldForm` give.
  ///
  /// - Parameters:
  ///   - object: what the arguments fill.
  ///   - path: where the object stands among the call's parameters.
  ///   - positionals: the fields that are arguments by their place; all others are options.
  ///   - only: the fields that are taken; all unless given.
  ///   - except: the fields that are not taken.
  /// - Throws: `UsageError` where an argument is missing or cannot be read.
  mutating func fields<Object: WireObject>(
    of object: inout Object,
    at path: String? = nil,
    positionals: [String] = [],
    only: [String]? = nil,
    except: [String] = []
  ) throws(UsageError) {
    var fields = FieldArguments(self, path: path, title: Object.title, positionals) { name in
      only?.contains(name) ?? !except.contains(name)
    }
    do { try object.visit(&fields) } catch { preconditionFailure("fields are only handed over") }
    self = fields.arguments
    if let problem = fields.problem { throw problem }
  }
}

/// Hands the fields of a protocol object to a visitor of arguments.
private struct FieldArguments<Arguments: ArgumentVisitor>: FieldVisitor {
  private(set) var arguments: Arguments
  /// Why an argument cannot be taken; the fields behind it are passed over.
  private(set) var problem: UsageError?
  private let path: String?
  private let title: String
  private let positionals: [String]
  private let takes: (String) -> Bool

  init(
    _ arguments: Arguments,
    path: String?,
    title: String,
    _ positionals: [String],
    _ takes: @escaping (String) -> Bool
  ) {
    self.arguments = arguments
    self.path = path
    self.title = title
    self.positionals = positionals
    self.takes = takes
  }

  mutating func required<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value,
    _ doc: String
  ) {
    visit(name, doc) { (field, isPositional, arguments) throws(UsageError) in
      var given = FieldArgument(value)
      if isPositional {
        let placeholder = field.placeholder ?? FieldArgument<Value>.placeholder
        try arguments.one(placeholder, &given, field.doc)
      } else if let before = value as? Bool {
        var isGiven = false
        try arguments.flag(field.option, &isGiven, field.doc)
        if isGiven, let after = !before as? Value { value = after }
        return
      } else if var list = value as? any RepeatedValue {
        try list.visit(field, &arguments)
        if let list = list as? Value { value = list }
        return
      } else {
        try arguments.defaulted(field.option, field.placeholder, &given, field.doc)
      }
      value = given.value
    }
  }

  mutating func defaulted<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value,
    _ doc: String
  ) { required(name, &value, doc) }

  mutating func optional<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value?,
    _ doc: String
  ) {
    visit(name, doc) { (field, isPositional, arguments) throws(UsageError) in
      if isPositional {
        var given = value.map(FieldArgument.init)
        let placeholder = field.placeholder ?? FieldArgument<Value>.placeholder
        try arguments.one(placeholder, &given, field.doc)
        value = given?.value
      } else if Value.self == Bool.self {
        var choice: Bool?
        if let setting = field.form.setting {
          var isGiven = false
          try arguments.flag(field.option, &isGiven, field.doc)
          if isGiven { choice = setting }
        } else {
          try arguments.either(field.option, field.form.opposite ?? "", &choice, field.doc)
        }
        if let choice = choice as? Value { value = choice }
      } else if let type = Value.self as? any RepeatedValue.Type {
        guard let list = try type.replacement(field, &arguments) else { return }
        value = list as? Value
      } else {
        var given = value.map(FieldArgument.init)
        try arguments.option(field.option, field.placeholder, &given, field.doc)
        value = given?.value
      }
    }
  }

  mutating func nullable<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value?,
    _ doc: String
  ) { optional(name, &value, doc) }

  mutating func amended<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Amendment<Value>,
    _ doc: String
  ) {
    visit(name, doc) { (field, _, arguments) throws(UsageError) in
      var given: FieldArgument<Value>?
      try arguments.option(field.option, field.placeholder, &given, field.doc)
      let removal = ("--no-" + field.option.dropFirst(2), "Take it away.")
      let isRemoved = try field.isRemoved(by: removal, unless: given != nil, &arguments)
      if isRemoved { value = .clear }
      if let given { value = .set(given.value) }
    }
  }

  private mutating func visit(
    _ name: StaticString,
    _ doc: String,
    _ body: (NamedField, Bool, inout Arguments) throws(UsageError) -> Void
  ) {
    let name = name.description
    guard problem == nil, takes(name) else { return }
    let form = FieldForm.of(name, in: title)
    let field = NamedField(
      form: form,
      option: form.optionName(of: name),
      doc: Doc(form.doc ?? doc, fields: path.map { "\($0).\(name)" } ?? name)
    )
    do throws(UsageError) { try body(field, positionals.contains(name), &arguments) } catch {
      problem = error
    }
  }
}

/// A field on a command line.
private struct NamedField {
  let form: FieldForm
  let option: String
  let doc: Doc

  var placeholder: String? { form.placeholder }

  /// Takes the option that removes what the field holds; it does not go together with a new value.
  func isRemoved(
    by removal: (option: String, doc: String),
    unless isGiven: Bool,
    _ arguments: inout some ArgumentVisitor
  ) throws(UsageError) -> Bool {
    var isRemoved = false
    try arguments.flag(removal.option, &isRemoved, Doc(removal.doc))
    guard !isRemoved || !isGiven else {
      throw UsageError("\(option) and \(removal.option) do not go together")
    }
    return isRemoved
  }
}

/// A list, which an option gives one value at a time.
private protocol RepeatedValue {
  mutating func visit(
    _ field: NamedField,
    _ arguments: inout some ArgumentVisitor
  ) throws(UsageError)

  /// The list of an edit, which takes the place of the one before; nil where that stays.
  static func replacement(
    _ field: NamedField,
    _ arguments: inout some ArgumentVisitor
  ) throws(UsageError) -> Self?
}

extension Array: RepeatedValue where Element: WireValue {
  fileprivate mutating func visit(
    _ field: NamedField,
    _ arguments: inout some ArgumentVisitor
  ) throws(UsageError) {
    var given = map(FieldArgument.init)
    try arguments.repeated(field.option, field.placeholder, &given, field.doc)
    self = given.map(\.value)
  }

  fileprivate static func replacement(
    _ field: NamedField,
    _ arguments: inout some ArgumentVisitor
  ) throws(UsageError) -> [Element]? {
    var list: [Element] = []
    try list.visit(field, &arguments)
    var isEmptied = false
    if let removal = field.form.removal {
      isEmptied = try field.isRemoved(by: removal, unless: !list.isEmpty, &arguments)
    }
    return list.isEmpty && !isEmptied ? nil : list
  }
}

/// A value of the protocol as a command line writes it.
private struct FieldArgument<Value: WireValue>: ArgumentValue {
  let value: Value

  static var placeholder: String { type.placeholder }
  static var isID: Bool { type.isID }

  init(_ value: Value) { self.value = value }

  init(argument: String) throws(UsageError) {
    guard let value = try Self.type.init(argument: argument) as? Value else {
      preconditionFailure("\(Value.self) makes another type's values")
    }
    self.value = value
  }

  private static var type: any ArgumentValue.Type {
    guard let type = Value.self as? any ArgumentValue.Type else {
      preconditionFailure("a \(Value.self) cannot be written on a command line")
    }
    return type
  }
}
