import AssayVocabulary

/// An id of any kind, as a person writes it.
struct AnyIdentifier: Sendable {
  private static let kinds: [any EntityID.Type] = [
    ClaimID.self, AttributionID.self, LinkID.self, SourceID.self, EvidenceID.self, NoteID.self,
  ]

  let letter: Character
  let noun: String
  let number: Int64

  init?(text: String) {
    for kind in Self.kinds {
      guard let id = kind.init(text: text) else { continue }
      (letter, noun, number) = (Character(UnicodeScalar(kind.letter)), kind.noun, id.rawValue)
      return
    }
    return nil
  }
}
