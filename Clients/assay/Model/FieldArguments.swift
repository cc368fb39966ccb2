import AssayAPI
import AssayVocabulary

extension ArgumentVisitor {
  /// Declares fields of a protocol object as arguments or options, by the object's declaration and `FieldForm`.
  ///
  /// - Parameters:
  ///   - object: the object that the arguments fill.
  ///   - path: the position of the object in the call's parameters.
  ///   - positionals: the fields that are positional arguments; all others are options.
  ///   - only: the fields to take, in this order; by default all.
  ///   - except: the fields to leave out.
  /// - Throws: `UsageError` if an argument is missing or cannot be read.
  mutating func fields<Object: WireObject>(
    of object: inout Object,
    at path: String? = nil,
    positionals: [String] = [],
    only: [String]? = nil,
    except: [String] = []
  ) throws(UsageError) {
    var fields = FieldArguments(
      arguments: self,
      path: path,
      title: Object.title,
      positionals: positionals,
      except: except
    )
    for name in only?.map(Optional.some) ?? [nil] {
      fields.only = name
      object.visit(&fields)
    }
    guard let arguments = fields.arguments as? Self else {
      preconditionFailure("visiting fields keeps the visitor's type")
    }
    self = arguments
    if let problem = fields.problem { throw problem }
  }
}

/// Declares the fields of a protocol object to a visitor of arguments.
///
/// Not generic, because each start of the program would spend a while on making the types.
private struct FieldArguments: FieldVisitor {
  var arguments: any ArgumentVisitor
  let path: String?
  let title: String
  let positionals: [String]
  let except: [String]
  /// The one field to visit; nil for all.
  var only: String?
  /// Why an argument cannot be taken; later fields are skipped.
  var problem: UsageError?

  mutating func required<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value,
    _ doc: String
  ) {
    visit(name, doc) { (field, arguments) throws(UsageError) in
      if Value.self == Bool.self {
        try arguments.visit(field.flag(field.form.option)) { _, _ in
          if let before = value as? Bool, let after = !before as? Value { value = after }
        }
      } else if Value.isList {
        _ = try field.takeList(of: Value.self, &arguments) { (word) throws(UsageError) in
          value = try list(value, adding: word)
        }
      } else {
        try field.take(&arguments) { value = $0 }
      }
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
    visit(name, doc) { (field, arguments) throws(UsageError) in
      let form = field.form
      if Value.self == Bool.self {
        let names = [form.option, form.opposite].compactMap(\.self).joined(separator: "|")
        try arguments.visit(field.flag(names)) { given, _ in
          value = (form.setting ?? (given == form.option)) as? Value
        }
      } else if Value.isList {
        let isGiven = try field.takeList(of: Value.self, &arguments) { (word) throws(UsageError) in
          value = try list(value, adding: word)
        }
        if try field.isRemoved(by: form.removal, unless: isGiven, &arguments) {
          value = try list(nil, adding: nil)
        }
      } else {
        try field.take(&arguments) { value = $0 }
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
    visit(name, doc) { (field, arguments) throws(UsageError) in
      try field.take(&arguments) { value = .set($0) }
      let removal = ("--no-" + field.form.option.dropFirst(2), "Take it away.")
      if try field.isRemoved(by: removal, unless: value != .keep, &arguments) { value = .clear }
    }
  }

  private mutating func visit(
    _ name: StaticString,
    _ doc: String,
    _ body: (NamedField, inout any ArgumentVisitor) throws(UsageError) -> Void
  ) {
    let name = name.description
    guard problem == nil, name == only ?? name, !except.contains(name) else { return }
    let form = FieldForm(of: name, in: title)
    let field = NamedField(
      form: form,
      doc: Doc(form.doc?() ?? doc, fields: path.map { "\($0).\(name)" } ?? name),
      isPositional: positionals.contains(name)
    )
    do throws(UsageError) { try body(field, &arguments) } catch { problem = error }
  }
}

/// A field as it appears on a command line.
private struct NamedField {
  let form: FieldForm
  let doc: Doc
  let isPositional: Bool

  func flag(_ names: String) -> Argument { Argument(.flag, names: names, doc) }

  /// Takes a value, if one is given.
  func take<Value: WireValue>(
    _ arguments: inout any ArgumentVisitor,
    _ use: (Value) -> Void
  ) throws(UsageError) {
    let argument = Argument(
      isPositional ? .one : .option,
      names: isPositional ? "" : form.option,
      placeholder: form.placeholder ?? argumentType(of: Value.self).placeholder,
      doc
    )
    try arguments.visit(argument) { (word, _) throws(UsageError) in use(try value(of: word)) }
  }

  /// Takes the words of a list, one at a time, and returns whether there were any.
  func takeList<List: WireValue>(
    of type: List.Type,
    _ arguments: inout any ArgumentVisitor,
    _ add: (String) throws(UsageError) -> Void
  ) throws(UsageError) -> Bool {
    let option = Argument(
      .repeatedOption,
      names: form.option,
      placeholder: form.placeholder ?? listType(of: List.self).elementPlaceholder,
      doc
    )
    var isGiven = false
    try arguments.visit(option) { (word, _) throws(UsageError) in
      isGiven = true
      try add(word)
    }
    return isGiven
  }

  /// Takes the option that removes the field's value, if there is one; it excludes a new value.
  func isRemoved(
    by removal: (option: String, doc: String)?,
    unless isGiven: Bool,
    _ arguments: inout any ArgumentVisitor
  ) throws(UsageError) -> Bool {
    guard let removal else { return false }
    var isRemoved = false
    try arguments.flag(removal.option, &isRemoved, Doc(removal.doc))
    guard !isRemoved || !isGiven else {
      throw UsageError("\(form.option) and \(removal.option) do not go together")
    }
    return isRemoved
  }
}

/// A list that an option gives one value at a time.
private protocol ListValue {
  static var elementPlaceholder: String { get }

  init()

  mutating func append(argument: String) throws(UsageError)
}

extension Array: ListValue where Element: WireValue {
  fileprivate static var elementPlaceholder: String { argumentType(of: Element.self).placeholder }

  fileprivate mutating func append(argument: String) throws(UsageError) {
    append(try value(of: argument))
  }
}

// Casts to protocols take long, because they look through all conformances of the program, and every start of the
// program visits dozens of fields. So only a field that is given, or explained by help, is cast.

private func listType<List: WireValue>(of type: List.Type) -> any ListValue.Type {
  guard let type = type as? any ListValue.Type else {
    preconditionFailure("a \(type) is not a list")
  }
  return type
}

/// Returns a list, by default an empty one, with the value of a word added, if there is a word.
private func list<List: WireValue>(
  _ list: List?,
  adding word: String?
) throws(UsageError) -> List {
  var longer = list as? any ListValue ?? listType(of: List.self).init()
  if let word { try longer.append(argument: word) }
  guard let longer = longer as? List else {
    preconditionFailure("\(List.self) makes another type's values")
  }
  return longer
}

/// The type that command lines use for a field; every visited field has such a type.
private func argumentType<Value: WireValue>(of type: Value.Type) -> any ArgumentValue.Type {
  guard let type = type as? any ArgumentValue.Type else {
    preconditionFailure("a \(type) cannot be written on a command line")
  }
  return type
}

private func value<Value: WireValue>(of word: String) throws(UsageError) -> Value {
  guard let value = try argumentType(of: Value.self).init(argument: word) as? Value else {
    preconditionFailure("\(Value.self) makes another type's values")
  }
  return value
}
