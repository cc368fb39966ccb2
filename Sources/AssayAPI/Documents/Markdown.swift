/// Makes the parts of GitHub Flavored Markdown pages.
enum Markdown {
  static func code(_ text: String) -> String { "`\(text)`" }

  static func shell(_ command: String) -> String { "```sh\n\(command)\n```" }

  /// Returns a link to a heading of the same page.
  static func link(to heading: String) -> String {
    let anchor = heading.lowercased().filter { $0.isLetter || $0.isNumber }
    return "[\(heading)](#\(anchor))"
  }

  /// Joins items as in `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String], last word: String) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  static func table(_ heads: [String], _ rows: [[String]]) -> String {
    ([heads, heads.map { _ in "---" }] + rows)
      .map { row in "| " + row.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  /// Returns a table of the fields of an object that callers send.
  static func takenFields(_ fields: [FieldSchema]) -> String {
    fieldTable(fields, head: "Needed") { $0.presence == .required ? "yes" : "no" }
  }

  /// Returns a table of the fields of an object that the server sends.
  static func givenFields(_ fields: [FieldSchema]) -> String {
    fieldTable(fields, head: "There") { field in
      switch field.presence {
      case .required, .defaulted: "always"
      case .nullable: "or null"
      case .optional: "if any"
      }
    }
  }

  private static func fieldTable(
    _ fields: [FieldSchema],
    head: String,
    _ presence: (FieldSchema) -> String
  ) -> String {
    table(
      ["Field", "Type", head, "Meaning"],
      fields.map { [code($0.name), type(of: $0.schema), presence($0), $0.doc] }
    )
  }

  private static func type(of schema: Schema, plural: Bool = false) -> String {
    let ending = plural ? "s" : ""
    return switch schema {
    case .string(nil, nil): "string" + ending
    case .string(nil, let note?):
      note.split(separator: " ").map { $0 == "or" ? "or" : $0 + ending }.joined(separator: " ")
    case .string(.some, let note): (note.map { $0 + " " } ?? "") + "id" + ending
    case .integer: "integer" + ending
    case .boolean: "true or false"
    case .null: "null"
    case .word(let words): list(words.map(code), last: "or")
    case .array(let element): "list of " + type(of: element, plural: true)
    case .object(let object): link(to: object.title)
    case .anyObject: "object" + ending
    case .oneOf(let choices):
      list(choices.map { type(of: $0, plural: plural) }, last: "or")
    }
  }
}
