package import AssayDomain

/// A source as a caller gives it.
package enum SourceSelector: Sendable, Hashable {
  case id(SourceID)
  case name(String)
}
