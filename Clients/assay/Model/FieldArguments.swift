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
    self = fields.arguments
    if let problem = fields.problem { throw problem }
  }
}

/// Declares the fields of a protocol object to a visitor of arguments.
private struct FieldArguments<Arguments: ArgumentVisitor>: FieldVisitor {
  var arguments: Arguments
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
      if let before = value as? Bool {
        try arguments.visit(field.flag(field.form.option)) { _, _ in
          if let after = !before as? Value { value = after }
        }
      } else if var list = value as? any RepeatedValue {
        try field.take(&list, &arguments)
        if let list = list as? Value { value = list }
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
      } else if let type = Value.self as? any RepeatedValue.Type {
        var list: any RepeatedValue = type.init()
        try field.take(&list, &arguments)
        let isEmptied = try field.isRemoved(by: form.removal, unless: !list.isEmpty, &arguments)
        if !list.isEmpty || isEmptied { value = list as? Value }
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
    _ body: (NamedField, inout Arguments) throws(UsageError) -> Void
  ) {
    let name = name.description
    guard problem == nil, name == only ?? name, !except.contains(name) else { return }
    let form = FieldForm(of: name, in: title)
    let field = NamedField(
      form: form,
      doc: Doc(form.doc ?? doc, fields: path.map { "\($0).\(name)" } ?? name),
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
    _ arguments: inout some ArgumentVisitor,
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

  /// Takes a list, one value at a time.
  func take(
    _ list: inout any RepeatedValue,
    _ arguments: inout some ArgumentVisitor
  ) throws(UsageError) {
    let placeholder = form.placeholder ?? type(of: list).elementPlaceholder
    let option = Argument(.repeatedOption, names: form.option, placeholder: placeholder, doc)
    try arguments.visit(option) { (word, _) throws(UsageError) in try list.append(argument: word) }
  }

  /// Takes the option that removes the field's value, if there is one; it excludes a new value.
  func isRemoved(
    by removal: (option: String, doc: String)?,
    unless isGiven: Bool,
    _ arguments: inout some ArgumentVisitor
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
private protocol RepeatedValue {
  static var elementPlaceholder: String { get }

  init()

  var isEmpty: Bool { get }

  mutating func append(argument: String) throws(UsageError)
}

extension Array: RepeatedValue where Element: WireValue {
  fileprivate static var elementPlaceholder: String { argumentType(of: Element.self).placeholder }

  fileprivate mutating func append(argument: String) throws(UsageError) {
    append(try value(of: argument))
  }
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
