package import JSON

/// The kinds of things that have ids, each with its letter.
package protocol IdentifierKind: Sendable, Equatable {
  static var letter: Character { get }
  static var noun: String { get }
}

/// An id as people say it: a letter and a number, `C42`; either case is read.
package struct Identifier<Kind: IdentifierKind>: WireValue, CustomStringConvertible {
  package var number: Int64

  package init(_ number: Int64) { self.number = number }

  /// Reads `C42` or `c42`; nil for anything else, zero and leading zeros included.
  package init?(text: String) {
    guard let number = identifierNumber(text, letter: Kind.letter) else { return nil }
    self.number = number
  }

  package var description: String { "\(Kind.letter)\(number)" }

  package static var schema: Schema {
    .string(pattern: "^[\(Kind.letter)\(Kind.letter.lowercased())][1-9][0-9]*$", note: Kind.noun)
  }

  package init(reading node: JSONNode, field: FieldPath) throws(InvalidField) {
    guard let text = node.string, let id = Self(text: text) else {
      throw InvalidField(field, "must be the id of a \(Kind.noun), such as \"\(Kind.letter)42\"")
    }
    self = id
  }

  package func write(to writer: inout JSONWriter) { writer.string(description) }
}

/// The number of an id text with this letter in either case, or nil.
func identifierNumber(_ text: String, letter: Character) -> Int64? {
  guard let first = text.first, first.uppercased() == String(letter) else { return nil }
  let digits = text.utf8.dropFirst()
  guard let leading = digits.first, leading != UInt8(ascii: "0"), digits.count <= 16,
    digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
    let number = Int64(text.dropFirst()), number <= 1 << 53
  else { return nil }
  return number
}

extension Wire {
  package enum SourceTag: IdentifierKind {
    package static let letter: Character = "S"
    package static let noun = "source"
  }

  package enum ClaimTag: IdentifierKind {
    package static let letter: Character = "C"
    package static let noun = "claim"
  }

  package enum AttributionTag: IdentifierKind {
    package static let letter: Character = "A"
    package static let noun = "attribution"
  }

  package enum LinkTag: IdentifierKind {
    package static let letter: Character = "L"
    package static let noun = "link"
  }

  package enum EvidenceTag: IdentifierKind {
    package static let letter: Character = "E"
    package static let noun = "evidence"
  }

  package enum NoteTag: IdentifierKind {
    package static let letter: Character = "N"
    package static let noun = "note"
  }

  package typealias SourceID = Identifier<SourceTag>
  package typealias ClaimID = Identifier<ClaimTag>
  package typealias AttributionID = Identifier<AttributionTag>
  package typealias LinkID = Identifier<LinkTag>
  package typealias EvidenceID = Identifier<EvidenceTag>
  package typealias NoteID = Identifier<NoteTag>
}
