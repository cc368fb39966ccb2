import AssayVocabulary

/// The id that a word spells, of whichever kind; nil for any other word.
func identifier(_ word: String) -> (any EntityID)? {
  let kinds: [any EntityID.Type] = [
    ClaimID.self, AttributionID.self, LinkID.self, SourceID.self, EvidenceID.self, NoteID.self,
  ]
  for kind in kinds { if let id = kind.init(text: word) { return id } }
  return nil
}

extension EntityID {
  /// What a thing of its kind is called.
  var noun: String { Self.noun }

  /// The ids from this one to that of a number.
  func upTo(_ number: Int64) -> [String] {
    (rawValue...number).map { "\(Self(rawValue: $0))" }
  }
}
