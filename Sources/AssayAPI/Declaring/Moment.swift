package import JSON

/// The moment as of which a call is answered: after an event, or at an instant.
package enum Moment: WireValue {
  case seq(Int64)
  /// An RFC 3339 text, such as `2025-11-07T12:00Z`; the server parses it.
  case instant(String)

  package static var schema: Schema {
    .oneOf([.integer, .string(note: "instant")])
  }

  package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    if let seq = node.integer {
      guard seq >= 0 else { throw InvalidField(field, "must not be negative") }
      self = .seq(seq)
    } else if let text = node.string {
      self = .instant(text)
    } else {
      throw InvalidField(
        field,
        "must be an event's seq (an integer) or an instant (a string)",
        hint: "for example 2025 or \"2025-11-07T12:00Z\""
      )
    }
  }

  package func write(to writer: inout JSONWriter) {
    switch self {
    case .seq(let seq): writer.integer(seq)
    case .instant(let text): writer.string(text)
    }
  }
}
