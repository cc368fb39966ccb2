package import AssayVocabulary

/// The objects and words of the protocol, apart from the domain's types of the same names.
package enum Wire {}

extension Wire {
  package typealias SourceKind = AssayVocabulary.SourceKind
  package typealias Reliability = AssayVocabulary.Reliability
  package typealias ClaimKind = AssayVocabulary.ClaimKind
  package typealias ClaimStatus = AssayVocabulary.ClaimStatus
  package typealias Verdict = AssayVocabulary.Verdict
  package typealias Role = AssayVocabulary.Role
  package typealias Stance = AssayVocabulary.Stance
  package typealias Basis = AssayVocabulary.Basis
  package typealias LinkKind = AssayVocabulary.LinkKind
  package typealias NoteKind = AssayVocabulary.NoteKind
  package typealias Placing = AssayVocabulary.Placing
  package typealias KnownOrder = AssayVocabulary.KnownOrder
  package typealias ClaimSort = AssayVocabulary.ClaimSort
  package typealias SearchSort = AssayVocabulary.SearchSort
  package typealias SimilarHint = AssayVocabulary.SimilarHint
  package typealias SourceID = AssayVocabulary.SourceID
  package typealias ClaimID = AssayVocabulary.ClaimID
  package typealias AttributionID = AssayVocabulary.AttributionID
  package typealias LinkID = AssayVocabulary.LinkID
  package typealias EvidenceID = AssayVocabulary.EvidenceID
  package typealias NoteID = AssayVocabulary.NoteID
  package typealias SourceReference = AssayVocabulary.SourceReference
  package typealias CitationReference = AssayVocabulary.CitationReference
}
