package import AssayVocabulary
package import JSON

extension Wire {
  /// The value of one column in one row.
  package enum Cell: WireValue {
    case text(String)
    case number(Int64)
    case flag(Bool)
    case list([String])
    case nothing

    package static var schema: Schema {
      .oneOf([String.schema, Int64.schema, Bool.schema, [String].schema, .null])
    }

    package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
      switch node.kind {
      case .null: self = .nothing
      case .boolean: self = .flag(try Bool(reading: node, field: field))
      case .string: self = .text(try String(reading: node, field: field))
      case .array: self = .list(try [String](reading: node, field: field))
      case .integer, .number: self = .number(try Int64(reading: node, field: field))
      case .object: throw InvalidField(field, "must be no object")
      }
    }

    package func write(to writer: inout JSONWriter) {
      switch self {
      case .text(let text): writer.string(text)
      case .number(let number): writer.integer(number)
      case .flag(let flag): writer.boolean(flag)
      case .list(let texts): texts.write(to: &writer)
      case .nothing: writer.null()
      }
    }
  }
}

extension Wire.Claim {
  /// Returns the claim's values in some columns.
  package func cells(_ columns: [ClaimColumn]) -> [Wire.Cell] {
    var writer = JSONWriter(reservingCapacity: 1_024)
    write(to: &writer)
    do {
      let claim = try JSONDocument(writer.takeBytes(), maximumDepth: 8).root
      var values = Dictionary(claim.members.map { ($0.name, $0.value) }) { first, _ in first }
      for member in claim.member("assessment")?.members ?? claim.members {
        values[member.name] = member.value
      }
      return try columns.map { column in
        guard let value = values[column.name] else {
          return column == .newSince ? .number(0) : column == .stronger ? .flag(false) : .nothing
        }
        return try Wire.Cell(reading: value, field: .result)
      }
    } catch { preconditionFailure("what was written of a claim can be read: \(error)") }
  }
}

extension ClaimColumn: WireValue {
  package static var schema: Schema { .word(names) }

  private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))

  package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    guard let column = node.string.flatMap({ Self.byName[$0] }) else {
      throw InvalidField(field, node, isNoneOf: Self.names)
    }
    self = column
  }

  package func write(to writer: inout JSONWriter) { writer.string(name) }
}
