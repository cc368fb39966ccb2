import AssayDomain
package import AssayVocabulary

/// A source as a caller gives it.
package enum SourceSelector: Sendable, Hashable {
  case id(SourceID)
  case name(String)
}
