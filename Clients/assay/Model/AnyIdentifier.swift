import AssayAPI

/// An id of any kind, as a person writes it.
struct AnyIdentifier: Sendable {
  private static let kinds: [any IdentifierKind.Type] = [
    Wire.ClaimTag.self, Wire.AttributionTag.self, Wire.LinkTag.self, Wire.SourceTag.self,
    Wire.EvidenceTag.self, Wire.NoteTag.self,
  ]

  let letter: Character
  let noun: String
  let number: Int64

  init?(text: String) {
    for kind in Self.kinds {
      guard let number = Self.number(text, kind) else { continue }
      (letter, noun, self.number) = (kind.letter, kind.noun, number)
      return
    }
    return nil
  }

  private static func number<Kind: IdentifierKind>(_ text: String, _ kind: Kind.Type) -> Int64? {
    Identifier<Kind>(text: text)?.number
  }
}
