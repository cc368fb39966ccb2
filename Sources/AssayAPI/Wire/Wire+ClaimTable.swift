import AssayVocabulary
package import JSON

extension Wire {
  /// A column of a table of claims: a field of a claim, or of the summary of its assessment.
  package enum ClaimColumn: String, WireWord {
    case id, text, status, verdict, stale, newSince, mergedInto, kind, tags, priority, language
    case happens, due, checkAfter, assignee, leaseUntil, submitter, submittedAt, version
    case independent, vouched, possible, credibility, contradicted, first
  }

  /// What stands in one column of one row.
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
  /// What the claim has in a column.
  package func cell(_ column: Wire.ClaimColumn) -> Wire.Cell {
    switch column {
    case .id: .text(id.description)
    case .text: .text(text)
    case .status: .text(status.rawValue)
    case .verdict: .text(verdict?.rawValue)
    case .stale: .flag(stale)
    case .newSince: .number(newSince ?? 0)
    case .mergedInto: .text(mergedInto?.description)
    case .kind: .text(kind.rawValue)
    case .tags: .list(tags)
    case .priority: .number(priority)
    case .language: .text(language)
    case .happens: .text(happens)
    case .due: .text(due)
    case .checkAfter: .text(checkAfter)
    case .assignee: .text(assignee)
    case .leaseUntil: .text(leaseUntil)
    case .submitter: .text(submitter)
    case .submittedAt: .text(submittedAt)
    case .version: .number(version)
    case .independent: .number(assessment.independent)
    case .vouched: .number(assessment.vouched)
    case .possible: .number(assessment.possible)
    case .credibility: .number(assessment.credibility)
    case .contradicted: .flag(assessment.contradicted)
    case .first: .text(assessment.first?.description)
    }
  }
}

extension Wire.Cell {
  fileprivate static func text(_ text: String?) -> Self { text.map { .text($0) } ?? .nothing }
}
