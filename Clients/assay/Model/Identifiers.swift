import AssayVocabulary

/// Reads an id of any kind; nil for any other word.
func identifier(_ word: String) -> (any EntityID)? {
  let kinds: [any EntityID.Type] = [
    ClaimID.self, AttributionID.self, LinkID.self, SourceID.self, EvidenceID.self, NoteID.self,
  ]
  for kind in kinds { if let id = kind.init(text: word) { return id } }
  return nil
}

extension EntityID {
  /// The name of a record of the id's kind.
  var noun: String { Self.noun }

  /// Returns the ids from this one to the one with a number.
  func upTo(_ number: Int64) -> [String] {
    (rawValue...number).map { "\(Self(rawValue: $0))" }
  }
}
