package import AssayVocabulary
package import JSON

/// Fills an object's fields from a JSON object, and then refuses members that are invalid and members that no field
/// took.
package struct FieldReader: FieldVisitor {
  private let node: JSONNode
  private let path: FieldPath
  private var taken = 0
  /// The first field that is invalid; the fields after it are skipped.
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

  /// Throws if a field was invalid, or if the JSON object has a member that is not a field of the given
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

  // Most fields are missing from most calls. The functions below need the metadata of a generic type, and a function
  // that inlined them would look it up even for a missing field.

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

  /// Returns the member of a name; nil if it is missing, or if an earlier field was invalid.
  private mutating func take(_ name: StaticString) -> JSONNode? {
    guard problem == nil, let member = node.member(name) else { return nil }
    taken += 1
    return member
  }
}
