package import AssayVocabulary
package import JSON

/// Fills an object's fields from a JSON object, and then refuses what could not be taken, and members that no field
/// took.
package struct FieldReader: FieldVisitor {
  private let node: JSONNode
  private let path: FieldPath
  private var taken = 0
  /// Why a field cannot be taken; those behind it are passed over.
  private var problem: InvalidField?

  package init(node: JSONNode, path: FieldPath) {
    self.node = node
    self.path = path
  }

  package mutating func required<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value,
    _ doc: String
  ) {
    if let member = take(name) {
      read(member, name, into: &value)
    } else if problem == nil {
      problem = InvalidField(path.member(name), "is missing", hint: doc)
    }
  }

  package mutating func optional<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value?,
    _ doc: String
  ) {
    if let member = take(name), !member.isNull { read(member, name, into: &value) }
  }

  package mutating func nullable<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value?,
    _ doc: String
  ) {
    optional(name, &value, doc)
  }

  package mutating func defaulted<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Value,
    _ doc: String
  ) {
    if let member = take(name), !member.isNull { read(member, name, into: &value) }
  }

  package mutating func amended<Value: WireValue>(
    _ name: StaticString,
    _ value: inout Amendment<Value>,
    _ doc: String
  ) {
    if let member = take(name) { read(member, name, into: &value) }
  }

  /// Throws when a field could not be taken, or when the object has a member that is none of the fields of the given
  /// objects.
  package func finish(_ objects: any WireObject.Type...) throws(InvalidField) {
    if let problem { throw problem }
    guard path.refusesUnknown, taken < node.count else { return }
    let known = objects.flatMap { ObjectSchema($0).fields.map(\.name) }
    for (name, _) in node.members where !known.contains(name) {
      let hint =
        Suggestion.nearest(to: name, among: known).map { "did you mean \"\($0)\"?" }
        ?? (known.isEmpty
          ? "this takes no fields" : "the fields are " + known.joined(separator: ", "))
      throw InvalidField(path.member(name), "is not known here", hint: hint)
    }
  }

  // Most fields are missing from most calls, and what follows needs to know all about a type: a function that may do
  // it has that looked up even where it does not.

  @inline(never)
  private mutating func read<Value: WireValue>(
    _ member: JSONNode,
    _ name: StaticString,
    into value: inout Value?
  ) {
    do throws(InvalidField) {
      value = try Value(reading: member, field: path.member(name))
    } catch {
      problem = error
    }
  }

  @inline(never)
  private mutating func read<Value: WireValue>(
    _ member: JSONNode,
    _ name: StaticString,
    into value: inout Value
  ) {
    do throws(InvalidField) {
      value = try Value(reading: member, field: path.member(name))
    } catch {
      problem = error
    }
  }

  @inline(never)
  private mutating func read<Value: WireValue>(
    _ member: JSONNode,
    _ name: StaticString,
    into value: inout Amendment<Value>
  ) {
    var given: Value?
    if !member.isNull { read(member, name, into: &given) }
    value = given.map { .set($0) } ?? .clear
  }

  /// The member of a name; nil where there is none, or where something has gone wrong before.
  private mutating func take(_ name: StaticString) -> JSONNode? {
    guard problem == nil, let member = node.member(name) else { return nil }
    taken += 1
    return member
  }
}
